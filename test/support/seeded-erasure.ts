import type { Erasure } from '../../src/domain/erasure.ts';
import type { Row } from '../../src/domain/values/row.ts';

/** That a coach asked for somebody to be forgotten, and nobody has said yes or no. */
export const askedErasure = (row: Row, by: string, participantId: string): Erasure => ({
  ...row,
  ...{ participantId, personKey: `of ${participantId}`, state: 'asked', own: false, by },
});
