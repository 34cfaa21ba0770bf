import { job } from '../src/queue/job.ts';
import { everyNight, minute } from '../src/queue/slot.ts';
import type { Scoring } from '../src/services/scoring/scoring.ts';

interface Needs {
  readonly scoring: Pick<Scoring, 'rescoreAll'>;
  readonly organisationIds: () => Promise<readonly string[]>;
}

/** Once a day: dates pass (needs begin and end, accommodations expire), so everybody is scored again. */
export const rescore = job({
  name: 'rescore',
  payload: {},
  slot: everyNight,
  lane: 'rounds',
  timeoutMs: 60 * minute,
  rights: ['rescore:ask'],
  run:
    ({ scoring, organisationIds }: Needs) =>
    async (ctx) => {
      for (const organisationId of await organisationIds())
        await scoring.rescoreAll(ctx.within(organisationId));
    },
});
