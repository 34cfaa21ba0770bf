import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Request } from 'express';
import { clientOf } from './client.ts';

/** The addresses that are ours: what is asked at another, or from a page of another, is not meant for us. */
export interface OwnAddresses {
  /** Whether the host that the request names is ours. */
  readonly isAskedHere: (request: Request) => boolean;
  /** Whether an Origin is that of our own pages, as the browser behind the request sees them. */
  readonly isOwnOrigin: (request: Request, origin: string) => boolean;
}

/**
 * Ours is `publicUrl` (an origin) where it is given, and what the process listens on: names of this machine, at any port, as
 * one may be mapped to another. Without a public address the host that a trusted proxy passes on is taken as ours.
 */
export function ownAddresses(listensOn: string, publicUrl: string | undefined): OwnAddresses {
  const outside = publicUrl === undefined ? undefined : new URL(publicUrl);
  const local = new Set(['localhost', '127.0.0.1', '[::1]', ...namesOf(listensOn)]);
  return {
    isAskedHere(request) {
      const { host, hostForwarded } = clientOf(request);
      const asked = urlOf(outside?.protocol ?? 'http:', host);
      if (asked === undefined) return false;
      if (asked.host === outside?.host || local.has(asked.hostname)) return true;
      return outside === undefined && hostForwarded;
    },
    isOwnOrigin(request, origin) {
      if (origin === outside?.origin) return true;
      const { host, secure } = clientOf(request);
      // At the public address its scheme counts, too: what a page loaded without TLS asks for is not ours.
      if (outside !== undefined && urlOf(outside.protocol, host)?.host === outside.host) return false;
      return origin === urlOf(secure ? 'https:' : 'http:', host)?.origin;
    },
  };
}

/** Host as in a Host header, as a URL; undefined where it is none. */
function urlOf(scheme: string, host: string | undefined): URL | undefined {
  if (host === undefined || !/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host)) return undefined;
  const text = `${scheme}//${host}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}

function namesOf(listensOn: string): readonly string[] {
  const everywhere = ['0.0.0.0', '::'].includes(listensOn);
  const addresses = Object.values(networkInterfaces()).flatMap(
    (all) => all?.map(({ address }) => address) ?? [],
  );
  const names = everywhere ? addresses : [listensOn];
  return names.map((name) =>
    isIP(name) === 6 ? new URL(`http://[${name.replace(/%.*$/, '')}]`).hostname : name.toLowerCase(),
  );
}
