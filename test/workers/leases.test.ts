import { expect } from 'chai';
import { LeaseLost } from '../../src/domain/problem.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createWorkerRuntime } from '../../src/queue/runtime.ts';
import type { Work } from '../../src/queue/work.ts';
import { schedules, work } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import type { WorkerDeps } from '../../workers/all.ts';
import { gate } from '../contract/queue.contract.ts';
import { systemClock } from '../support/store.ts';
import {
  changed,
  depsWith,
  everywhere,
  idOf,
  jobs,
  nobody,
  openWorkBench,
  organisationId,
  scoring,
  type WorkBench,
  within,
} from './work-bench.ts';

const isDone = (rows: readonly Work[]) => rows.length === 0;

describe('the lease of a worker', () => {
  let workBench: WorkBench | undefined;
  afterEach(() => workBench?.close());

  it('refuses the effect of a worker that was paused past its lease, while another does the work', async () => {
    const asleep = gate();
    const woken = gate();
    const outcomes: string[] = [];
    const act = (who: string): Partial<WorkerDeps> =>
      scoring(async ({ scope, fence }) => {
        if (who === 'first') {
          asleep.open();
          await woken.opened;
        }
        const row = {
          id: `by-${who}`,
          organisationId,
          version: 1,
          createdAt: '',
          updatedAt: '',
          lastSlot: '',
        };
        const puts = [put(schedules, row, 0)];
        await workBench?.store.commit(scope, { organisationId, puts, fence }).catch((error: unknown) => {
          outcomes.push(`${who} ${error instanceof LeaseLost ? 'fenced' : 'failed'}`);
          throw error;
        });
      });
    workBench = await openWorkBench(act('second'));
    const { store } = workBench;
    const queue = createEmbeddedQueue({ jobs });
    const first = createWorkerRuntime({
      store,
      queue,
      clock: systemClock,
      jobs,
      actorOf: nobody,
      deps: depsWith(act('first')),
      onEvent: (event) => outcomes.push(event),
    });
    await first.start();
    await workBench.say(changed(1));
    await workBench.relay.round();
    await workBench.queue.close(0);
    await queue.wake({
      job: 'score-participant',
      workId: idOf(1),
      organisationId,
      epoch: 0,
      since: systemClock(),
    });
    await asleep.opened;

    const [held] = await workBench.rows();
    if (held === undefined) throw new Error('no work');
    // The process stands still for longer than its lease, so nobody renews it.
    const late = next(held, systemClock(), { leaseUntil: held.createdAt });
    const puts = [put(work, late, held.version)];
    await store.commit(within, { organisationId, puts });
    const other = createEmbeddedQueue({ jobs });
    const second = createWorkerRuntime({
      store,
      queue: other,
      clock: systemClock,
      jobs,
      actorOf: nobody,
      deps: depsWith(act('second')),
    });
    await second.start();
    await other.wake({
      job: 'score-participant',
      workId: idOf(1),
      organisationId,
      epoch: 1,
      since: systemClock(),
    });
    await workBench.until(isDone);
    woken.open();
    await first.stop(1000);
    await second.stop(1000);
    expect(outcomes).to.deep.equal(['first fenced', 'work.lost']);
    expect(await store.get(everywhere, schedules, 'by-second')).to.be.an('object');
    expect(await store.get(everywhere, schedules, 'by-first')).to.equal(undefined);
  });

  it('buries work that ended its process three times, without a fourth try', async () => {
    let runs = 0;
    workBench = await openWorkBench(
      scoring(async () => {
        runs += 1;
      }),
    );
    const now = systemClock();
    const row: Work = {
      id: idOf(1),
      organisationId,
      version: 1,
      createdAt: now,
      updatedAt: now,
      job: 'score-participant',
      payload: { participantId: 'par_1' },
      state: 'running',
      epoch: 3,
      attempts: 3,
      dueAt: now,
      leaseUntil: now,
    };
    await workBench.store.commit(within, {
      organisationId,
      puts: [put(work, row, 0)],
    });
    await workBench.start();
    const rows = await workBench.until(([first]) => first?.state === 'dead');
    expect(rows[0]).to.include({ lastError: 'process_ended' });
    expect(runs).to.equal(0);
  });
});
