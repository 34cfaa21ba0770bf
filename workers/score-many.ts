import { id, ids, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Scoring } from '../src/services/scoring/scoring.ts';

/** Scores all that one file, round or command touched, as far as it was handed on at once: each person's list is written once. */
export const scoreMany = job({
  name: 'score-many',
  payload: { participantIds: ids, opportunityIds: ids, cause: id },
  lane: 'rounds',
  serial: true,
  canBeAskedAgain: true,
  timeoutMs: 60 * minute,
  rights: ['match:keep'],
  run:
    ({ scoring }: { readonly scoring: Scoring }) =>
    (ctx, asked) =>
      scoring.score(ctx, asked),
});
