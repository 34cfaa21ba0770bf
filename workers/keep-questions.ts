import { ids, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { QuestionKeeping } from '../src/services/questions/keep-questions.ts';

const none = { participantIds: [], opportunityIds: [], matchIds: [] };

/** Brings the questions in step with what is known and with the matches that are kept. */
export const keepQuestions = job({
  name: 'keep-questions',
  payload: { participantIds: ids, opportunityIds: ids, matchIds: ids },
  startedBy: {
    'participant.changed': ({ participantId }) => ({
      subject: participantId,
      payload: { ...none, participantIds: [participantId] },
    }),
    'rescore.asked': ({ participantId }) => ({
      subject: participantId,
      payload: { ...none, participantIds: [participantId] },
    }),
    'opportunity.changed': ({ opportunityId }) => ({
      subject: opportunityId,
      payload: { ...none, opportunityIds: [opportunityId] },
    }),
    'lists.changed': ({ participantIds }, outboxId) => ({
      subject: outboxId,
      payload: { ...none, participantIds },
    }),
    'match.decided': ({ matchId }) => ({ subject: matchId, payload: { ...none, matchIds: [matchId] } }),
  },
  lane: 'changes',
  // One at a time: whether anybody else still waits for a question is looked at without a lock.
  serial: true,
  canBeAskedAgain: true,
  timeoutMs: 10 * minute,
  rights: ['question:keep'],
  run:
    ({ questionKeeping }: { readonly questionKeeping: QuestionKeeping }) =>
    (ctx, asked) =>
      questionKeeping.keep(ctx, asked),
});
