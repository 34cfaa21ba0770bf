import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Clearing } from '../src/services/retention/retention.ts';

/** What has been kept long enough: looks for it, and lets it go once two people have said so. */
export const goOnWithClearance = job({
  name: 'go-on-with-clearance',
  payload: { clearanceId: id },
  startedBy: {
    'clearance.moved': ({ clearanceId }) => ({ subject: clearanceId, payload: { clearanceId } }),
  },
  lane: 'rounds',
  timeoutMs: 60 * minute,
  // What hangs on a posting or an employer is told by what undoes a file, which asks for these.
  rights: ['clearance:carry', 'opportunity:write', 'employer:write'],
  run:
    ({ clearing }: { readonly clearing: Clearing }) =>
    (ctx, { clearanceId }) =>
      clearing.goOn(ctx, clearanceId),
});
