import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';

interface Needs {
  readonly noticeRaiser: Pick<NoticeRaiser, 'raiseOperationsNotices'>;
  readonly organisationIds: () => Promise<readonly string[]>;
}

/** Tells administrators and supervisors that work has died; everywhere, when the work belonged to no organisation. */
export const raiseOperationsNotices = job({
  name: 'raise-operations-notices',
  payload: { workId: id, job: id },
  startedBy: {
    'work.died': ({ workId, job }, outboxId) => ({ subject: outboxId, payload: { workId, job } }),
  },
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ noticeRaiser, organisationIds }: Needs) =>
    async (ctx, { workId, job }) => {
      const everyone = ctx.isRound ? (await organisationIds()).map(ctx.within) : [ctx];
      for (const one of everyone) await noticeRaiser.raiseOperationsNotices(one, workId, job);
    },
});
