import { job } from '../src/queue/job.ts';
import { everyNight, minute } from '../src/queue/slot.ts';
import type { Rescoring } from '../src/services/scoring/rescoring.ts';

interface Needs {
  readonly rescoring: Rescoring;
  readonly organisationIds: () => Promise<readonly string[]>;
}

/** Once a day: dates pass (needs begin and end, accommodations expire), so everybody is scored again. */
export const rescore = job({
  name: 'rescore',
  payload: {},
  slot: everyNight,
  firstNextSlot: true,
  lane: 'rounds',
  timeoutMs: 60 * minute,
  rights: ['rescore:ask'],
  run:
    ({ rescoring, organisationIds }: Needs) =>
    async (ctx) => {
      for (const organisationId of await organisationIds())
        await rescoring.askForAll(ctx.within(organisationId));
    },
});
