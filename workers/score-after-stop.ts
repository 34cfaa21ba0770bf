import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Rescoring } from '../src/services/scoring/rescoring.ts';

/** Scoring goes on after a stop: everybody is scored again, for nobody was while it stood still. */
export const scoreAfterStop = job({
  name: 'score-after-stop',
  payload: { organisationId: id },
  startedBy: {
    'scoring.resumed': ({ organisationId }) => ({ subject: organisationId, payload: { organisationId } }),
  },
  lane: 'rounds',
  timeoutMs: 60 * minute,
  rights: ['rescore:ask'],
  run:
    ({ rescoring }: { readonly rescoring: Rescoring }) =>
    (ctx) =>
      rescoring.askForAll(ctx),
});
