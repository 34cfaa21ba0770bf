import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import type { Queue } from '../../src/queue/port.ts';
import { createRelay } from '../../src/queue/relay.ts';
import type { Work } from '../../src/queue/work.ts';
import { outbox, schedules, work } from '../../src/store/collections/index.ts';
import { next, put, removal } from '../../src/store/rows.ts';
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

  const rewrite = (row: Work, changes: Partial<Work>) =>
    workBench.store.commit(within, {
      organisationId,
      puts: [put(work, next(row, systemClock(), changes), row.version)],
    });
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
      ...Array.from({ length: 50 }, (_, n) => ({
        type: 'matches.scored' as const,
        matchIds: [`mat_${n}`],
        cause: 'opportunity:opp_1',
      })),
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
    const running = { state: 'running', epoch: 1, attempts: 1, leaseUntil: '2999' } as const;
    await rewrite(row, running);

    await workBench.say(changed(1));
    expect(await workBench.relay.round()).to.equal(0);
    // The worker ends just after the relay looked.
    const fence = { workId: row.id, epoch: 1 };
    await workBench.store.commit(within, { organisationId, removals: [removal(work, row)], fence });

    expect(await workBench.relay.round()).to.equal(1);
    expect((await workBench.rows()).map(({ state }) => state)).to.deep.equal(['waiting']);
  });

  it('gives dead work another chance when a new fact comes', async () => {
    await workBench.say(changed(1));
    await workBench.relay.round();
    const [row] = await workBench.rows();
    if (row === undefined) throw new Error('no work');
    await rewrite(row, { state: 'dead', attempts: 3 });
    await workBench.say(changed(1));
    await workBench.relay.round();
    expect((await workBench.rows())[0]).to.include({ state: 'waiting', attempts: 0 });
  });

  it('says of work who caused it, and of work that died who caused it anew', async () => {
    const by = (id: string) => scopeOf({ kind: 'user', id, organisationId, role: 'coach' });
    const say = (id: string) => workBench.store.commit(by(id), { organisationId, facts: [changed(1)] });
    await say('usr_1');
    await workBench.relay.round();
    const [row] = await workBench.rows();
    expect(row?.cause).to.deep.equal({ kind: 'user', id: 'usr_1', role: 'coach' });
    if (row === undefined) throw new Error('no work');
    await rewrite(row, { state: 'dead', attempts: 3 });
    await say('usr_2');
    await say('usr_3');
    await workBench.relay.round();
    expect((await workBench.rows())[0]?.cause).to.deep.equal({ kind: 'user', id: 'usr_3', role: 'coach' });
  });

  it('wakes all lanes but that of changes though the queue has much to do', async () => {
    const woken: string[] = [];
    const busy: Queue = {
      ...createEmbeddedQueue({ jobs }),
      wake: async ({ job }) => {
        woken.push(job);
        return false;
      },
      counts: async () => ({ waiting: 500, running: 4 }),
    };
    const relay = createRelay({ store: workBench.store, queue: busy, clock: systemClock, jobs });
    const scored = { type: 'matches.scored', matchIds: ['mat_1'], cause: 'opportunity:opp_1' } as const;
    await workBench.say(changed(1), scored, { type: 'import.received', importId: 'imp_1' });
    await relay.round();
    woken.length = 0;
    await relay.round();
    expect(woken).to.include.members(['raise-match-notices', 'apply-import', 'expire-opportunities']);
    expect(woken).not.to.include('score-participant');
  });

  it('keeps order and loses nothing over many batches', async () => {
    await workBench.say(...Array.from({ length: 450 }, (_, n) => changed(n)));
    expect(await workBench.relay.round()).to.equal(450);
    // What one command asked for is done two hundred at a time.
    const asked = (await workBench.rows()).flatMap(({ payload }) => payload.participantIds ?? []);
    expect(asked).to.deep.equal(Array.from({ length: 450 }, (_, n) => `par_${n}`));
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
      'ask-for-due-mail:all 1',
      'end-expired-links:all 1',
      'expire-opportunities:all 1',
      'forget-again:all 1',
      'keep-releases:all 1',
      'prune-imports:all 1',
      'prune-outbox:all 1',
      'raise-gathered-notices:all 1',
      'remind:all 1',
      'return-deferred:all 1',
    ]);
    const removals = rows.map((row) => removal(work, row));
    await store.commit(everywhere, { organisationId: 'installation', removals });

    now = '2026-11-24T02:00:10.000Z';
    await rounds();
    await rounds();
    const next = (await store.list(everywhere, work, 'all', {})).items;
    expect(next).to.have.length(11);
    expect((await store.get(everywhere, schedules, 'rescore'))?.lastSlot).to.equal('2026-11-24');

    now = '2026-11-24T02:00:50.000Z';
    await store.commit(everywhere, {
      organisationId: 'installation',
      removals: next.map((row) => removal(work, row)),
    });
    await rounds();
    expect((await store.list(everywhere, work, 'all', {})).items).to.have.length(0);
    await close();
  });
});
