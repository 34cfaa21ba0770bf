import { expect } from 'chai';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { outbox, schedules, work } from '../../src/store/collections/index.ts';
import { openTestStore, systemClock } from '../support/store.ts';
import {
  changed,
  everywhere,
  idOf,
  jobs,
  openWorkBench,
  organisationId,
  type WorkBench,
  within,
} from './work-bench.ts';

describe('the relay', () => {
  let workBench: WorkBench;
  beforeEach(async () => {
    workBench = await openWorkBench({});
  });
  afterEach(() => workBench.close());

  const waiting = async () =>
    (await workBench.store.list(everywhere, outbox, 'byRelayed', { key: [false] })).items.length;

  it('makes one piece of work of ten facts about one subject', async () => {
    for (let n = 0; n < 10; n += 1) await workBench.say(changed(1));
    expect(await workBench.relay.round()).to.equal(10);
    expect((await workBench.rows()).map(({ id, state }) => ({ id, state }))).to.deep.equal([
      { id: idOf(1), state: 'waiting' },
    ]);
    expect(await waiting()).to.equal(0);
  });

  it('hands a fact on once, when two relays come at once', async () => {
    const others = [1, 2, 3].map(() =>
      createRelay({ store: workBench.store, queue: createEmbeddedQueue({ jobs }), clock: systemClock, jobs }),
    );
    await workBench.say(
      ...Array.from({ length: 50 }, (_, n) => ({ type: 'matches.scored' as const, matchIds: [`mat_${n}`] })),
    );
    const handed = await Promise.all([workBench.relay, ...others].map((relay) => relay.round()));
    expect(handed.reduce((sum, one) => sum + one, 0)).to.equal(50);
    expect(await workBench.rows()).to.have.length(50);
    expect(await waiting()).to.equal(0);
  });

  it('keeps a fact about running work until the work has ended, so that none is lost to an end just then', async () => {
    await workBench.say(changed(1));
    await workBench.relay.round();
    const [row] = await workBench.rows();
    if (row === undefined) throw new Error('no work');
    const running = {
      ...row,
      version: 2,
      state: 'running',
      epoch: 1,
      attempts: 1,
      leaseUntil: '2999',
    } as const;
    const put = { collection: work as never, row: running, expects: 1 };
    await workBench.store.commit(within, { organisationId, puts: [put] });

    await workBench.say(changed(1));
    expect(await workBench.relay.round()).to.equal(0);
    // The worker ends just after the relay looked.
    const removal = { collection: work as never, id: row.id, organisationId };
    await workBench.store.commit(within, {
      organisationId,
      removals: [removal],
      fence: { workId: row.id, epoch: 1 },
    });

    expect(await workBench.relay.round()).to.equal(1);
    expect((await workBench.rows()).map(({ state }) => state)).to.deep.equal(['waiting']);
  });

  it('gives dead work another chance when a new fact comes', async () => {
    await workBench.say(changed(1));
    await workBench.relay.round();
    const [row] = await workBench.rows();
    if (row === undefined) throw new Error('no work');
    const dead = { ...row, version: 2, state: 'dead', attempts: 3 } as const;
    await workBench.store.commit(within, {
      organisationId,
      puts: [{ collection: work as never, row: dead, expects: 1 }],
    });
    await workBench.say(changed(1));
    await workBench.relay.round();
    expect((await workBench.rows())[0]).to.include({ state: 'waiting', attempts: 0 });
  });

  it('keeps order and loses nothing over many batches', async () => {
    await workBench.say(...Array.from({ length: 450 }, (_, n) => changed(n)));
    expect(await workBench.relay.round()).to.equal(450);
    expect(await workBench.rows()).to.have.length(450);
  });
});

describe('the schedule', () => {
  it('gives each slot its work once, whichever process comes first', async () => {
    let now = '2026-11-24T01:59:30.000Z';
    const { store, close } = await openTestStore(() => now);
    const relays = [1, 2, 3].map(() =>
      createRelay({ store, queue: createEmbeddedQueue({ jobs }), clock: () => now, jobs }),
    );
    const rounds = () => Promise.all(relays.map((relay) => relay.round()));
    await rounds();
    await rounds();
    const rows = (await store.list(everywhere, work, 'all', {})).items;
    expect(rows.map(({ id, version }) => `${id} ${version}`).sort()).to.deep.equal([
      'expire-opportunities:all 1',
      'prune-outbox:all 1',
      'remind:all 1',
      'rescore:all 1',
      'return-deferred:all 1',
    ]);
    const removals = rows.map(({ id }) => ({
      collection: work as never,
      id,
      organisationId: 'installation',
    }));
    await store.commit(everywhere, { organisationId: 'installation', removals });

    now = '2026-11-24T02:00:10.000Z';
    await rounds();
    await rounds();
    const next = (await store.list(everywhere, work, 'all', {})).items;
    expect(next).to.have.length(5);
    expect((await store.get(everywhere, schedules, 'rescore'))?.lastSlot).to.equal('2026-11-24');

    now = '2026-11-24T02:00:50.000Z';
    await store.commit(everywhere, { organisationId: 'installation', removals });
    await rounds();
    expect((await store.list(everywhere, work, 'all', {})).items).to.have.length(0);
    await close();
  });
});
