import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Scoring } from '../src/services/scoring/scoring.ts';
import { scoreMany } from './score-many.ts';

/** Scores one participant against the open opportunities, as everything stands when it runs. */
export const scoreParticipant = job({
  name: 'score-participant',
  payload: { participantId: id },
  startedBy: {
    'participant.changed': ({ participantId }) => ({ subject: participantId, payload: { participantId } }),
    'rescore.asked': ({ participantId }) => ({ subject: participantId, payload: { participantId } }),
  },
  lane: 'changes',
  serial: true,
  manyAs: scoreMany,
  canBeAskedAgain: true,
  // Short, but it waits its turn behind the opportunities of its organisation.
  timeoutMs: 12 * minute,
  rights: ['match:keep'],
  run:
    ({ scoring }: { readonly scoring: Scoring }) =>
    (ctx, { participantId }) =>
      scoring.score(ctx, {
        participantIds: [participantId],
        opportunityIds: [],
        cause: `participant:${participantId}`,
      }),
});
