import { expect } from 'chai';
import type { Work } from '../../src/queue/work.ts';
import { createOperations } from '../../src/services/operations/operations.ts';
import { outbox, work } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { gate } from '../contract/queue.contract.ts';
import { systemClock } from '../support/store.ts';
import {
  changed,
  everywhere,
  idOf,
  openWorkBench,
  organisationId,
  scoring,
  telling,
  type WorkBench,
  within,
} from './work-bench.ts';

const isDone = (rows: readonly Work[]) => rows.length === 0;

describe('the worker runtime', () => {
  let workBench: WorkBench | undefined;
  afterEach(() => workBench?.close());

  it('does work once for the same fact ten times, and takes the work away', async () => {
    let runs = 0;
    workBench = await openWorkBench(
      scoring(async () => {
        runs += 1;
      }),
    );
    for (let n = 0; n < 10; n += 1) await workBench.say(changed(1));
    await workBench.relay.round();
    await workBench.start();
    await workBench.until(isDone);
    expect(runs).to.equal(1);
  });

  it('acts for the organisation of the work, under its fence', async () => {
    const seen: unknown[] = [];
    workBench = await openWorkBench(
      scoring(
        async ({ scope, fence }, asked) => void seen.push([scope.organisationId, scope.actor, fence, asked]),
      ),
    );
    await workBench.start();
    await workBench.say(changed(1));
    await workBench.until((rows) => isDone(rows) && seen.length > 0);
    const actor = { kind: 'job', id: 'score-participant', organisationId, rights: ['match:keep'] };
    const fence = { workId: idOf(1), epoch: 1 };
    expect(seen).to.deep.equal([[organisationId, actor, fence, { participantId: 'par_1' }]]);
  });

  it('runs once more, and only once, when facts come while it runs', async () => {
    const begun = gate();
    const release = gate();
    let runs = 0;
    workBench = await openWorkBench(
      scoring(async () => {
        runs += 1;
        begun.open();
        await release.opened;
      }),
    );
    await workBench.start();
    await workBench.say(changed(1));
    await begun.opened;
    await workBench.say(changed(1), changed(1), changed(1));
    for (let n = 0; n < 5; n += 1) await workBench.relay.round();
    release.open();
    while ((await workBench.store.count(everywhere, outbox, 'byRelayed', [false])) > 0) {
      await new Promise((done) => setTimeout(done, 5));
    }
    await workBench.until(isDone);
    expect(runs).to.equal(2);
  });

  it('lays work aside after three failures, tells of it, and its neighbours go on', async () => {
    const told: unknown[] = [];
    const fine: string[] = [];
    let tries = 0;
    workBench = await openWorkBench({
      ...scoring(async (_ctx, { participantId }) => {
        if (participantId === 'par_0') {
          tries += 1;
          throw new RangeError('about Robin Underhill');
        }
        fine.push(participantId);
      }),
      ...telling(async (asked) => void told.push(asked)),
    });
    await workBench.start();
    await workBench.say(...[0, 1, 2, 3, 4].map(changed));
    const rows = await workBench.until(
      (now) => now.length === 1 && now[0]?.state === 'dead' && told.length > 0,
    );
    expect(rows[0]).to.include({ id: idOf(0), attempts: 3, lastError: 'RangeError' });
    expect(tries).to.equal(3);
    expect(fine.sort()).to.deep.equal(['par_1', 'par_2', 'par_3', 'par_4']);
    expect(told).to.deep.equal([{ workId: idOf(0), job: 'score-participant' }]);
  });

  it('lets a person try dead work again', async () => {
    let broken = true;
    workBench = await openWorkBench(
      scoring(async () => {
        if (broken) throw new Error('not yet');
      }),
    );
    await workBench.start();
    await workBench.say(changed(1));
    await workBench.until((rows) => rows[0]?.state === 'dead');
    broken = false;
    const operations = createOperations({ store: workBench.store, clock: systemClock, jobNames: [] });
    expect((await operations.deadLetters({ scope: within }, {})).items.map(({ id }) => id)).to.deep.equal([
      idOf(1),
    ]);
    expect(await operations.replay({ scope: within }, idOf(1))).to.include({ state: 'waiting', attempts: 0 });
    await workBench.until(isDone);
  });

  it('does not tell of telling that failed', async () => {
    workBench = await openWorkBench({
      ...scoring(async () => {
        throw new Error('broken');
      }),
      ...telling(async () => {
        throw new Error('broken as well');
      }),
    });
    await workBench.start();
    await workBench.say(changed(1));
    const rows = await workBench.until(
      (now) => now.length === 2 && now.every(({ state }) => state === 'dead'),
    );
    await workBench.relay.round();
    expect(rows.map(({ job }) => job).sort()).to.deep.equal([
      'raise-operations-notices',
      'score-participant',
    ]);
  });

  it('counts a handler that hangs as failed, and frees its place', async () => {
    const fine: string[] = [];
    workBench = await openWorkBench(
      scoring(async (_ctx, { participantId }) => {
        if (participantId === 'par_0') await new Promise(() => {});
        fine.push(participantId);
      }),
      { timeoutMs: 20, concurrency: 1 },
    );
    await workBench.start();
    await workBench.say(changed(0), changed(1));
    const rows = await workBench.until((now) => now.length === 1 && now[0]?.state === 'dead');
    expect(rows[0]).to.include({ id: idOf(0), lastError: 'timed_out' });
    expect(fine).to.deep.equal(['par_1']);
  });

  it('lays aside work of another release, that it knows no job for', async () => {
    workBench = await openWorkBench({});
    const now = systemClock();
    const row: Work = {
      ...{ ...first('make-coffee:1', organisationId, now), job: 'make-coffee', payload: {} },
      ...{ state: 'waiting', epoch: 0, attempts: 0, dueAt: now },
    };
    await workBench.store.commit(within, { organisationId, puts: [put(work, row, 0)] });
    await workBench.start();
    const rows = await workBench.until(([one]) => one?.state === 'dead');
    expect(rows[0]).to.include({ attempts: 3, lastError: 'not_found' });
  });

  it('gives back what is not done when it stops, for the next process at once', async () => {
    const begun = gate();
    workBench = await openWorkBench(
      scoring(async () => {
        begun.open();
        await new Promise(() => {});
      }),
    );
    await workBench.start();
    await workBench.say(changed(1));
    await begun.opened;
    await workBench.relay.stop();
    await workBench.runtime.stop(10);
    expect((await workBench.rows())[0]).to.include({ state: 'waiting', attempts: 0 });
  });
});
