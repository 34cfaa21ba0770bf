import { createHash } from 'node:crypto';
import type { HttpDeps } from '../../deps.ts';
import { type Form, formOf } from './form.ts';

/** A form whose session had run out, as it comes back once somebody is signed in. */
export interface Held {
  /** Where it was sent to. */
  readonly path: string;
  readonly form: Form;
}

/** A form of every field with the longest texts is a third of it; the page that carries it stays far under 60 kB. */
const mostSealed = 32 * 1024;
const heldSeconds = 3600;
const bound = 'a form of /my';

/** Passwords and codes are typed anew. */
const isSecret = (sent: URLSearchParams): boolean => ['password', 'code'].some((name) => sent.has(name));

/**
 * Keeps what was typed while a session ran out (ADR 233): sealed within the page that asks to sign in, so that whoever signs in there
 * instead can not read it, and nothing of it is kept here.
 */
export function createHolding({ cipher, config, clock }: Pick<HttpDeps, 'cipher' | 'config' | 'clock'>) {
  const key = createHash('sha256').update(`held ${config.cookieSecret}`).digest();

  return {
    /** Sealed; undefined for what says not whose it is, holds a password or a code, or is too long. */
    seal(path: string, form: Form): string | undefined {
      const sent = new URLSearchParams(form.sent);
      if (!sent.has('whose') || isSecret(sent)) return undefined;
      const until = Date.parse(clock()) + heldSeconds * 1000;
      const sealed = cipher.seal(key, [path, form.sent, until], bound);
      return sealed.length > mostSealed ? undefined : sealed;
    },
    /** What was sealed here within the hour; undefined for anything else. */
    open(sealed: string): Held | undefined {
      try {
        const [path, sent, until] = cipher.open(key, sealed, bound) as [string, string, number];
        return until > Date.parse(clock()) ? { path, form: formOf(sent) } : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
