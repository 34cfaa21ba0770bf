import { isIP } from 'node:net';
import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';

/** Whom a request comes from, as far as the proxies that are trusted tell. */
export interface Client {
  /** An IP address in its shortest form, or `unknown`. */
  readonly address: string;
  /** What limits and locks count by: an IPv4 address, or the /64 that one IPv6 line has all of. */
  readonly network: string;
  /** Whether the client speaks TLS with the outermost trusted proxy, or with us. */
  readonly secure: boolean;
  /** The host the client asked for, as the trusted proxy passed it on, or as it stands in the request. */
  readonly host: string | undefined;
  /** Whether that is the word of a trusted proxy. */
  readonly hostForwarded: boolean;
}

/** The setting of Express that says of an address on the way (0: the nearest) whether it is that of a trusted proxy. */
type Trusts = (address: string, hop: number) => boolean;

/**
 * Walks from the connection towards the client, from proxy to trusted proxy: each wrote down whom it heard from at the end of
 * X-Forwarded-For. What stands further to the left was sent by the client and is its own invention.
 */
export function clientOf(request: Request): Client {
  const trusts = request.app.get('trust proxy fn') as Trusts;
  let address = plainAddress(request.socket.remoteAddress ?? '') ?? 'unknown';
  let proxies = 0;
  for (const said of listed(request, 'x-forwarded-for').reverse()) {
    if (!trusts(address, proxies)) break;
    const before = plainAddress(said);
    // No proxy writes what is no address; whoever did, we do not know them from that.
    if (before === undefined) break;
    address = before;
    proxies += 1;
  }
  const hops = trusts(address, proxies) ? proxies + 1 : proxies;
  const forwarded = outermost(listed(request, 'x-forwarded-host'), hops);
  const scheme = outermost(listed(request, 'x-forwarded-proto'), hops);
  return {
    address,
    network: ipKeyGenerator(address, 64),
    secure: scheme?.toLowerCase() === 'https',
    host: forwarded ?? request.get('host'),
    hostForwarded: forwarded !== undefined,
  };
}

function listed(request: Request, header: string): string[] {
  const text = request.get(header);
  return text === undefined ? [] : text.split(',').map((one) => one.trim());
}

/** Of a list to which each proxy may have added at the end, what the outermost trusted one added, or passed on alone. */
function outermost(values: readonly string[], hops: number): string | undefined {
  return hops === 0 ? undefined : values[Math.max(0, values.length - hops)];
}

/** An address without port, brackets and zone, an IPv4 address within IPv6 as such; undefined for anything else. */
function plainAddress(text: string): string | undefined {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/, '').toLowerCase();
  if (isIP(address) === 4) return address;
  if (isIP(address) === 0) return undefined;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(short);
  if (mapped === null) return short;
  const bits = mapped.slice(1).map((part) => Number.parseInt(part, 16));
  return bits.flatMap((part) => [part >> 8, part & 255]).join('.');
}
