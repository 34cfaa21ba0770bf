import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';

/** Tells supervisors how many suggestions another engine or other weights took and brought. */
export const tellOfMovedLists = job({
  name: 'tell-of-moved-lists',
  payload: { factId: id, version: id, left: id, came: id },
  startedBy: {
    'lists.moved': ({ version, left, came }, factId) => ({
      subject: factId,
      payload: { factId, version, left: `${left}`, came: `${came}` },
    }),
  },
  lane: 'rounds',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ noticeRaiser }: { readonly noticeRaiser: Pick<NoticeRaiser, 'raiseListsMoved'> }) =>
    (ctx, { factId, version, left, came }) =>
      noticeRaiser.raiseListsMoved(ctx, factId, { version, left: Number(left), came: Number(came) }),
});
