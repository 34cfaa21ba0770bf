import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/**
 * A browser in which somebody has signed in. Its id is a digest of the secret in its cookie and of their address, so that the
 * browser is known for this account alone. It opens nothing: it only keeps the wrong tries of others from counting there.
 */
export interface KnownBrowser extends Row {
  readonly userId: string;
  readonly expiresAt: Instant;
}

/** Seconds after its last sign-in for which a browser is known, and keeps its cookie. */
export const knownBrowserSeconds = 180 * 86_400;

export const knownBrowserClasses = {
  userId: 'internal',
  expiresAt: 'internal',
} as const satisfies ClassesOf<KnownBrowser>;
