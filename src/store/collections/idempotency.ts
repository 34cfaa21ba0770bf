import type { Row } from '../../domain/values/row.ts';
import { collectionOf } from '../collection.ts';

/** The answer a POST with an Idempotency-Key gave. The id is a digest of organisation, actor and key. */
export interface IdempotencyRow extends Row {
  readonly requestDigest: string;
  readonly expiresAt: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sealed: a body may hold a name. */
  readonly body: string;
}

export const idempotency = collectionOf<IdempotencyRow>()({
  name: 'idempotency',
  paths: { byExpiry: { fields: ['expiresAt'], across: true } },
  // A key for each day: once the day is over it is destroyed, and what backups still hold opens no more.
  keyedByDay: 'expiresAt',
  classes: {
    // Of a short body it could be guessed.
    requestDigest: 'sensitive',
    expiresAt: 'internal',
    status: 'internal',
    headers: 'sud',
    body: 'sud',
  },
});
