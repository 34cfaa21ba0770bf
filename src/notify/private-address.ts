import { BlockList, isIP } from 'node:net';

/** Networks that nothing outside can be in (IANA special-purpose registries, and those that translate into them). */
const networks4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
const networks6 = [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const;

const inside = new BlockList();
for (const [network, bits] of networks4) inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of networks6) inside.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is one that a request of ours must not reach: of this machine, of a network inside, or of nobody. */
export function isPrivateAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 0) return true;
  // An IPv4 address within IPv6 is looked for as that address, too.
  return inside.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}

/** Names that lead inside wherever they are looked up. */
const innerNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion)\.?$/i;

/** Whether the host of a URL is inside, as far as it says so itself: an address, or a name that is known nowhere else. */
export function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0) return isPrivateAddress(bare);
  return innerNames.test(bare) || !/\w\.\w/.test(bare);
}
