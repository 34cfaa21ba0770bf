import { z } from 'zod';

/** How many proxies stand in front, or the addresses and networks that they have. */
export type TrustProxy = number | readonly string[];

const said =
  'TRUST_PROXY must say how many proxies stand in front (a number up to 20), or their addresses: 10.0.0.2,10.1.0.0/16,fd00::/8';

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** Nobody is a proxy of the whole world: a network of every address would let everybody say who they are. */
const isProxy = (text: string) => address.safeParse(text).success && !/\/0+$/.test(text);

/** The variable `TRUST_PROXY`. */
export const trustProxy = z.string().transform((text, context): TrustProxy => {
  if (/^\d{1,2}$/.test(text) && Number(text) <= 20) return Number(text);
  const listed = text.split(',').map((one) => one.trim());
  if (listed.every(isProxy)) return listed;
  context.addIssue(said);
  return z.NEVER;
});

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (/^127\./.test(host) && z.ipv4().safeParse(host).success);
}
