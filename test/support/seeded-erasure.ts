import type { BrokenGlass } from '../../src/domain/break-glass.ts';
import type { Erasure } from '../../src/domain/erasure.ts';
import type { Row } from '../../src/domain/values/row.ts';

/** What people look over each other with. */
export interface SeededOversight {
  readonly erasureId: string;
  readonly glassId: string;
  /** Of no factor: whoever has one says first who they are. */
  readonly factorId: string;
}

/** That a coach asked for somebody to be forgotten, and nobody has said yes or no. */
export const askedErasure = (row: Row, by: string, participantId: string): Erasure => ({
  ...row,
  ...{ participantId, personKey: `of ${participantId}`, state: 'asked', own: false, by },
});

/** That an administrator saw cases, until now. */
export const brokenGlass = (row: Row, userId: string, until: string): BrokenGlass => ({
  ...row,
  ...{ userId, until, reason: 'Nobody else was there' },
});
