import { expect } from 'chai';
import { acrossOrganisations, scopeOf } from '../../src/domain/access/scope.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { createWorkerRuntime } from '../../src/queue/runtime.ts';
import { createOperations } from '../../src/services/operations/operations.ts';
import { outbox, work } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import type { WorkerDeps } from '../../workers/all.ts';
import { openTestStore, systemClock, type TestStore } from '../support/store.ts';
import { depsWith, jobs, nobody, scoring } from './work-bench.ts';

const scope = scopeOf({ kind: 'command', id: 'test', organisationId: 'org_a' });
const everywhere = acrossOrganisations('test');

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let at = 0; at < 500; at += 1) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('It did not come about within five seconds.');
}

describe('relay and workers', () => {
  let test: TestStore;
  let stop: () => Promise<void> = async () => {};

  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(async () => {
    await stop();
    await test.close();
  });

  /** Starts two relays and one runtime over the store, with use cases that do nothing but those given. */
  async function start(given: Partial<WorkerDeps>, timeoutMs = 60_000): Promise<void> {
    const { store } = test;
    const queue = createEmbeddedQueue({ jobs });
    const relays = [1, 2].map(() => createRelay({ store, queue, clock: systemClock, jobs, everyMs: 50 }));
    const runtime = createWorkerRuntime({
      store,
      queue,
      jobs,
      deps: depsWith(given),
      actorOf: nobody,
      clock: systemClock,
      backoffMs: 5,
      timeoutMs,
    });
    await runtime.start();
    for (const relay of relays) relay.start();
    stop = async () => {
      for (const relay of relays) await relay.stop();
      await runtime.stop(1000);
    };
  }

  const changed = (participantId: string) =>
    test.store.commit(scope, {
      organisationId: 'org_a',
      facts: [{ type: 'participant.changed', participantId }],
    });
  const waiting = async () =>
    (await test.store.list(everywhere, outbox, 'byRelayed', { key: [false] })).items.length;
  const dead = async () => (await test.store.list(everywhere, work, 'byDue', { key: ['dead'] })).items;

  it('hands every fact on, though two relays do', async () => {
    const done = new Set<unknown>();
    await start(scoring(async (_ctx, { participantId }) => void done.add(participantId)));
    for (let at = 0; at < 20; at += 1) await changed(`par_${at}`);
    await until(async () => done.size === 20 && (await waiting()) === 0);
  });

  it('buries what throws and what hangs after three attempts, neighbours go on, and a replay works', async () => {
    let broken = true;
    const attempts: unknown[] = [];
    const done: unknown[] = [];
    await start(
      scoring(async (_ctx, { participantId }) => {
        if (participantId === 'par_good') return void done.push(participantId);
        attempts.push(participantId);
        if (participantId === 'par_hangs') await new Promise(() => {});
        if (broken) throw new TypeError('poison');
      }),
      30,
    );
    await changed('par_throws');
    await changed('par_hangs');
    await changed('par_good');
    await until(async () => (await dead()).length === 2);
    expect(done).to.deep.equal(['par_good']);
    for (const id of ['par_throws', 'par_hangs'])
      expect(attempts.filter((one) => one === id)).to.have.lengthOf(3);
    expect((await dead()).map(({ lastError }) => lastError).sort()).to.deep.equal(['TypeError', 'timed_out']);
    broken = false;
    await createOperations({ store: test.store, clock: systemClock, jobNames: [] }).replay(
      { scope },
      'score-participant:par_throws',
    );
    await until(async () => (await dead()).length === 1);
  });

  it('fences a worker whose lease has passed on', async () => {
    const { store } = test;
    let outcome = '';
    await start(
      scoring(async ({ scope, fence }) => {
        const row = fence && (await store.get(everywhere, work, fence.workId));
        if (row === undefined) throw new Error('gone');
        // Another worker takes the work over while this one sleeps.
        const taken = next(row, systemClock(), { epoch: row.epoch + 1 });
        await store.commit(scope, { organisationId: 'org_a', puts: [put(work, taken, row.version)] });
        await store.commit(scope, { organisationId: 'org_a', fence }).catch((error: Error) => {
          outcome = error.constructor.name;
        });
      }),
    );
    await changed('par_1');
    await until(() => outcome !== '');
    expect(outcome).to.equal('LeaseLost');
  });
});
