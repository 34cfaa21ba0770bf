import { ids, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { QuestionKeeping } from '../src/services/questions/keep-questions.ts';

/** Brings the questions in step with what is known and with the matches that are kept. */
export const keepQuestions = job({
  name: 'keep-questions',
  payload: { participantIds: ids, matchIds: ids },
  startedBy: {
    'lists.scored': ({ participantIds, matchIds = [] }, outboxId) => ({
      subject: outboxId,
      payload: { participantIds, matchIds },
    }),
    'match.decided': ({ matchId }) => ({
      subject: matchId,
      payload: { participantIds: [], matchIds: [matchId] },
    }),
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
