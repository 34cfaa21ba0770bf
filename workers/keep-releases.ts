import { job } from '../src/queue/job.ts';
import { everyHour, minute } from '../src/queue/slot.ts';
import type { ReleaseUpkeep } from '../src/services/releases/upkeep.ts';

/** Ends what rests on consents that ran out, and lets in who came later to an employer. */
export const keepReleases = job({
  name: 'keep-releases',
  payload: {},
  slot: everyHour,
  lane: 'rounds',
  timeoutMs: 5 * minute,
  rights: ['release:end'],
  run:
    ({ releaseUpkeep }: { readonly releaseUpkeep: ReleaseUpkeep }) =>
    (ctx) =>
      releaseUpkeep.keepReleases(ctx),
});
