import { expect } from 'chai';
import { stale } from '../../src/domain/problem.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import type { Queue } from '../../src/queue/port.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { createSchedule } from '../../src/queue/schedule.ts';
import type { Work } from '../../src/queue/work.ts';
import { outbox, schedules, work } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { changed, everywhere, idOf, jobs, organisationId, within } from '../workers/work-bench.ts';

const now = '2026-11-24T09:30:00.000Z';

describe('a round of the relay', () => {
  let test: TestStore;
  let woken: string[];
  let waiting: number;
  beforeEach(async () => {
    test = await openTestStore(() => now);
    woken = [];
    waiting = 0;
  });
  afterEach(() => test.close());

  const queue: Queue = {
    ...createEmbeddedQueue({ jobs }),
    wake: async ({ workId }) => woken.push(workId) > 0,
    counts: async () => ({ waiting, running: 0 }),
  };
  const noSlots = { ...jobs, all: jobs.all.filter(({ slot }) => slot === undefined) };
  const relayOver = (store: Store = test.store, more: object = {}) =>
    createRelay({ store, queue, clock: () => now, jobs: noSlots, ...more });
  const plant = (n: number, more: Partial<Work>, job = 'score-participant') => {
    const row: Work = {
      ...{ id: idOf(n, job), organisationId, version: 1, createdAt: now, updatedAt: now },
      ...{ job, payload: { participantId: `par_${n}` }, state: 'waiting' },
      ...{ epoch: 0, attempts: 0, dueAt: now },
      ...more,
    };
    return test.store.commit(within, { organisationId, puts: [put(work, row, 0)] });
  };
  const later = '2026-11-24T09:30:00.001Z';

  it('wakes what is due and what nobody holds any more, at that very instant, and nothing else', async () => {
    await plant(1, {});
    await plant(2, { dueAt: later });
    await plant(3, { state: 'running', leaseUntil: now });
    await plant(4, { state: 'running', leaseUntil: later });
    await plant(5, { state: 'dead' });
    await relayOver().round();
    expect(woken).to.deep.equal([idOf(3), idOf(1)]);
  });

  it('leaves what waits to a queue that has enough to do, but for other lanes than changes when they are due', async () => {
    await plant(1, {});
    await plant(2, {}, 'raise-match-notices');
    await plant(3, { dueAt: later }, 'raise-match-notices');
    await plant(4, { state: 'running', leaseUntil: now });
    waiting = 500;
    await relayOver().round();
    expect(woken).to.deep.equal([idOf(4), idOf(2, 'raise-match-notices')]);
    woken = [];
    waiting = 499;
    await relayOver().round();
    expect(woken).to.have.members([idOf(4), idOf(1), idOf(2, 'raise-match-notices')]);
  });

  it('wakes other lanes though more changes were due before them than are woken at once', async () => {
    const before = '2026-11-24T09:00:00.000Z';
    await Promise.all(Array.from({ length: 501 }, (_, n) => plant(n, { dueAt: before })));
    await plant(900, {}, 'apply-import');
    await relayOver().round();
    expect(woken.filter((id) => id !== idOf(900, 'apply-import'))).to.have.length(500);
    expect(woken).to.include(idOf(900, 'apply-import'));
  });

  it('wakes the work of facts as it makes it, marks them with their time, and counts them', async () => {
    await test.store.commit(within, { organisationId, facts: [changed(1), changed(2)] });
    expect(await relayOver().round()).to.equal(2);
    expect(woken.slice(0, 2)).to.deep.equal([idOf(1), idOf(2)]);
    const { items } = await test.store.list(everywhere, outbox, 'all', {});
    expect(items.map(({ relayed, relayedAt, version }) => [relayed, relayedAt, version])).to.deep.equal([
      [true, now, 2],
      [true, now, 2],
    ]);
    expect(await relayOver().round()).to.equal(0);
  });

  it('reads again when it was overtaken, twenty times, and leaves the rest to the next round', async () => {
    await test.store.commit(within, { organisationId, facts: [changed(1)] });
    let commits = 0;
    const overtaken = (times: number, error: unknown = stale(2)): Store => ({
      ...test.store,
      commit(scope, unit) {
        commits += 1;
        return commits <= times ? Promise.reject(error) : test.store.commit(scope, unit);
      },
    });
    expect(await relayOver(overtaken(20)).round()).to.equal(0);
    expect(commits).to.equal(20);
    commits = 0;
    const fault = new Error('a fault of ours');
    expect(
      await relayOver(overtaken(1, fault))
        .round()
        .catch((error) => error),
    ).to.equal(fault);
    commits = 0;
    expect(await relayOver(overtaken(19)).round()).to.equal(1);
  });

  it('keeps the facts of organisations in units of their own', async () => {
    const units: string[] = [];
    await test.store.commit(within, { organisationId, facts: [changed(1), changed(2)] });
    await test.store.commit(everywhere, { organisationId: 'org_2', facts: [changed(3)] });
    const watched: Store = {
      ...test.store,
      commit(scope, unit) {
        units.push(`${unit.organisationId} ${unit.puts?.length}`);
        return test.store.commit(scope, unit);
      },
    };
    expect(await relayOver(watched).round()).to.equal(3);
    expect(units.sort()).to.deep.equal(['org_1 4', 'org_2 2']);
  });

  it('follows at every hint, one at a time, until it is stopped; what fails is told', async () => {
    const errors: unknown[] = [];
    let rounds = 0;
    let under = 0;
    const broken: Store = {
      ...test.store,
      async list() {
        rounds += 1;
        under += 1;
        expect(under).to.equal(1);
        await new Promise((done) => setImmediate(done));
        under -= 1;
        throw new Error('away');
      },
    };
    const relay = relayOver(broken, { everyMs: 60_000, onError: (error: unknown) => errors.push(error) });
    relay.start();
    for (let n = 0; n < 5; n += 1) relay.hint();
    while (errors.length < 2) await new Promise((done) => setImmediate(done));
    await relay.stop();
    relay.hint();
    expect(rounds).to.equal(2);
    expect(errors).to.have.length(2);
  });

  it('sweeps over all work at first and when its time has come, not at every hint', async () => {
    await plant(1, {});
    const relay = relayOver(test.store, { everyMs: 60_000 });
    relay.start();
    while (woken.length === 0) await new Promise((done) => setImmediate(done));
    await test.store.commit(within, { organisationId, facts: [changed(2)] });
    relay.hint();
    while (!woken.includes(idOf(2))) await new Promise((done) => setImmediate(done));
    await relay.stop();
    expect(woken).to.deep.equal([idOf(1), idOf(2)]);
  });
});

describe('a slot of the schedule', () => {
  it('is served once, late when it was missed, and not before the next one that was served', async () => {
    let at = now;
    const test = await openTestStore(() => at);
    const remind = { ...jobs, all: jobs.all.filter(({ name }) => name === 'remind') };
    const due = async () =>
      (await createSchedule({ store: test.store, clock: () => at, jobs: remind }).due()).map(({ id }) => id);
    expect(await due()).to.deep.equal(['remind:all']);
    expect(await test.store.get(everywhere, schedules, 'remind')).to.include({
      ...{ lastSlot: '2026-11-24T09', organisationId: 'installation', version: 1 },
    });
    const made = await test.store.get(everywhere, work, 'remind:all');
    expect(made).to.deep.include({ organisationId: 'installation', payload: {}, state: 'waiting' });
    expect(made?.cause).to.deep.equal({ kind: 'job', id: 'schedule' });
    expect(await due()).to.deep.equal([]);
    // The work of the last slot still waits: the next one is served by it.
    at = '2026-11-24T12:00:00.000Z';
    expect(await due()).to.deep.equal([]);
    expect(await test.store.get(everywhere, schedules, 'remind')).to.include({
      ...{ lastSlot: '2026-11-24T12', version: 2 },
    });
    at = '2026-11-24T11:59:00.000Z';
    await due();
    expect((await test.store.get(everywhere, schedules, 'remind'))?.lastSlot).to.equal('2026-11-24T12');
    await test.close();
  });
});
