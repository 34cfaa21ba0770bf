import { type LookupAddress, lookup } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { CallOutcome, Webhooks } from './port.ts';
import { isPrivateAddress, isPrivateHost } from './private-address.ts';

/** Longer than any portal should take to note something down. */
const tenSeconds = 10_000;

/** It is gone for good, and says so; all else may be mended within a day. */
const gone = 410;

class PrivateAddress extends Error {
  readonly code = 'private_address';
}

export interface WebhookOptions {
  /** For trying it out and for tests, whose far side is on this machine: everything else refuses such an address. */
  readonly mayBePrivate?: (address: string) => boolean;
  /** How long a portal may take to answer, in milliseconds. */
  readonly timeoutMs?: number;
}

/**
 * Tells partners' portals that something happened. The address is looked at when the connection is made, by what the name leads to
 * then; a redirect is an answer like any other, and followed nowhere.
 */
export function createWebhooks({
  mayBePrivate = () => false,
  timeoutMs = tenSeconds,
}: WebhookOptions = {}): Webhooks {
  const isRefused = (address: string) => isPrivateAddress(address) && !mayBePrivate(address);

  /** Looks a name up and gives those addresses alone that are outside. */
  const outside: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, []);
      const good = found.filter(({ address }) => !isRefused(address));
      const [one] = good;
      // All of them: a name that leads inside as well as outside is none to be called.
      if (one === undefined || good.length < found.length) return done(new PrivateAddress('private'), []);
      if (options.all) return done(null, good);
      done(null, one.address, one.family);
    });
  };

  return {
    isPrivateHost: (host) => isPrivateHost(host) && !mayBePrivate(host.replace(/^\[(.*)\]$/, '$1')),
    async send({ url, secret, id, body, now }, beforeContent) {
      const target = new URL(url);
      // An address is never looked up.
      const bare = target.hostname.replace(/^\[(.*)\]$/, '$1');
      if (isPrivateHost(target.hostname) && !mayBePrivate(bare))
        return { became: 'later', error: 'private_address' };
      if (target.protocol !== 'https:' && !mayBePrivate(bare))
        return { became: 'later', error: 'not_encrypted' };
      const at = new Date(now);
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'stepwell',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      };
      const isTls = target.protocol === 'https:';
      const call = isTls ? overHttps : overHttp;
      return new Promise<CallOutcome>((resolve, reject) => {
        const signal = AbortSignal.timeout(timeoutMs);
        const options = { method: 'POST', headers, agent: false as const, lookup: outside, signal };
        const asked = call(target, options, (answer) => {
          const status = answer.statusCode ?? 0;
          // What it says besides is of no use here, and might be without end.
          answer.destroy();
          if (status >= 200 && status < 300) return resolve({ became: 'sent' });
          const error = `status_${status}`;
          resolve({ became: status === gone ? 'refused' : 'later', error });
        });
        asked.on('error', (error: NodeJS.ErrnoException) =>
          resolve({ became: 'later', error: signal.aborted ? 'timeout' : codeOf(error) }),
        );
        const go = () =>
          beforeContent().then(
            () => asked.end(body),
            (error: unknown) => {
              reject(error);
              asked.destroy();
            },
          );
        // Nothing of a request leaves before its body is begun, not even the line that names the path.
        asked.once('socket', (socket) => socket.once(isTls ? 'secureConnect' : 'connect', go));
      });
    },
  };
}

const codeOf = ({ code }: NodeJS.ErrnoException): string =>
  typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : 'not_reached';
