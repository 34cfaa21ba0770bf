import { job } from '../src/queue/job.ts';
import { everyMinute, minute } from '../src/queue/slot.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';

/** Tells of what was gathered for a cause that is done, or has taken too long. */
export const raiseGatheredNotices = job({
  name: 'raise-gathered-notices',
  payload: {},
  slot: everyMinute,
  lane: 'rounds',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ noticeRaiser }: { readonly noticeRaiser: Pick<NoticeRaiser, 'raiseGathered'> }) =>
    (ctx) =>
      noticeRaiser.raiseGathered(ctx),
});
