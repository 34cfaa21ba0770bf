import { isIP } from 'node:net';
import type { Request } from 'express';
import type { PasskeySite } from '../../domain/passkey.ts';
import { clientOf } from './client.ts';

/** Where passkeys are offered, as whoever asks sees it. */
export interface PasskeyPlace {
  /** Here; absent where they are not. */
  readonly site?: PasskeySite | undefined;
  /** Where they are, if that is another address. */
  readonly at?: string | undefined;
}

/**
 * Passkeys are bound to a name (never a number), and browsers use them over TLS alone, or at `localhost`. So they are offered at the
 * public address where one is set and is such a name; without one at `localhost`, for trying out.
 */
export function passkeyPlaces(publicUrl: string | undefined): (request: Request) => PasskeyPlace {
  const outside = publicUrl === undefined ? undefined : siteAt(new URL(publicUrl));
  return (request) => {
    const asked = askedAt(request);
    if (publicUrl !== undefined) {
      if (outside === undefined) return {};
      return asked?.host === new URL(outside.origin).host ? { site: outside } : { at: outside.origin };
    }
    if (asked === undefined) return {};
    if (asked.hostname === 'localhost') return { site: siteAt(asked) };
    const { hostname, port } = asked;
    return ['127.0.0.1', '[::1]'].includes(hostname) ? { at: `http://localhost${port && `:${port}`}` } : {};
  };
}

function siteAt({ protocol, hostname, origin }: URL): PasskeySite | undefined {
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined;
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : undefined;
}

function askedAt(request: Request): URL | undefined {
  const { host, secure } = clientOf(request);
  const text = `${secure ? 'https' : 'http'}://${host}`;
  return host !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
