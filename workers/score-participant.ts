import { id, ids, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Scoring } from '../src/services/scoring/scoring.ts';

/** Scores participants against the open opportunities, as everything stands when it runs. */
export const scoreParticipant = job({
  name: 'score-participant',
  payload: { participantIds: ids, cause: id },
  startedBy: {
    'participant.changed': ({ participantId }, outbox) => ({
      subject: participantId,
      payload: { participantIds: [participantId], cause: outbox.workId ?? `participant:${participantId}` },
    }),
    'rescore.asked': ({ participantId }, outbox) => ({
      subject: participantId,
      payload: { participantIds: [participantId], cause: outbox.workId ?? `participant:${participantId}` },
    }),
  },
  lane: 'changes',
  serial: true,
  gathers: true,
  canBeAskedAgain: true,
  // Short for one, but it waits its turn behind the opportunities of its organisation; a file or a round asks for many.
  timeoutMs: 30 * minute,
  rights: ['match:keep'],
  run:
    ({ scoring }: { readonly scoring: Scoring }) =>
    (ctx, { participantIds, cause }) =>
      scoring.score(ctx, { participantIds, opportunityIds: [], cause }),
});
