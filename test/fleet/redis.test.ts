import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import type { Fact } from '../../src/domain/fact.ts';
import type { StageChange } from '../../src/domain/participant.ts';
import { createBullQueue } from '../../src/queue/bull-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { createWorkerRuntime } from '../../src/queue/runtime.ts';
import { outbox, stageChanges, work } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { freePort } from '../support/mongo.ts';
import { noRedis, type RedisServer, startRedis, tellRedis } from '../support/redis.ts';
import { openTestStore, systemClock, type TestStore } from '../support/store.ts';
import {
  changed,
  depsWith,
  everywhere,
  jobs,
  nobody,
  organisationId,
  scoring,
  within,
} from '../workers/work-bench.ts';

const subjects = Number(process.env.REDIS_JOBS ?? 300);

describe('workers on a Redis that comes and goes', function () {
  this.timeout(120_000);
  let test: TestStore;
  let redis: RedisServer;
  const processes: { close(): Promise<void> }[] = [];

  beforeEach(async function () {
    const started = await startRedis({ port: await freePort() });
    if (started === undefined) {
      console.log(`      SKIPPED: ${noRedis}`);
      this.skip();
    }
    redis = started;
    test = await openTestStore();
  });
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((started) => started.close()));
    await redis?.stop();
    await test?.close();
  });

  /** A relay and workers as a process of its own would have them, whose effects have no key: each run would show. */
  async function openProcess(installation: string) {
    const queue = createBullQueue({ url: redis.url, installation, jobs });
    const { store } = test;
    const relay = createRelay({ store, queue, clock: systemClock, jobs, everyMs: 200 });
    const deps = depsWith(
      scoring(async (ctx, { participantId }) => {
        await wait(5);
        const now = systemClock();
        const row: StageChange = {
          ...{ id: `stg_${randomBytes(9).toString('hex')}`, organisationId, version: 1 },
          ...{ createdAt: now, updatedAt: now, participantId, stage: 'exploring', by: 'test' },
        };
        await store.commit(within, { organisationId, puts: [put(stageChanges, row, 0)], fence: ctx.fence });
      }),
    );
    const runtime = createWorkerRuntime({
      store,
      queue,
      clock: systemClock,
      jobs,
      deps,
      actorOf: nobody,
      leaseMs: 3000,
      backoffMs: 20,
    });
    store.onFacts(() => relay.hint());
    await runtime.start();
    relay.start();
    const started = {
      queue,
      async close() {
        await relay.stop();
        await runtime.stop(500);
      },
    };
    processes.push(started);
    return started;
  }

  const say = (...facts: Fact[]) => test.store.commit(within, { organisationId, facts });

  async function untilDone(): Promise<void> {
    for (;;) {
      const facts = await test.store.count(everywhere, outbox, 'byRelayed', [false]);
      if (facts + (await test.store.count(everywhere, work, 'all', [])) === 0) return;
      await wait(20);
    }
  }

  async function effects(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for await (const { participantId } of walk(test.store, within, stageChanges, 'all'))
      counts.set(participantId, (counts.get(participantId) ?? 0) + 1);
    return counts;
  }

  it(`do ${subjects} jobs once each while Redis is flushed, killed and started again, and every write is taken`, async () => {
    const installation = randomBytes(6).toString('hex');
    await openProcess(installation);
    await openProcess(installation);
    let troubles = 0;
    let over = false;
    const troubling = (async () => {
      while (!over) {
        await wait(300);
        await tellRedis(redis.url, 'FLUSHALL').catch(() => {});
        await wait(300);
        await redis.kill();
        await wait(300);
        redis = (await startRedis({ port: redis.port })) ?? redis;
        troubles += 2;
      }
    })();
    for (let n = 0; n < subjects; n += 1) {
      await say(changed(n));
      await wait(8);
    }
    await untilDone();
    over = true;
    await troubling;
    const counts = await effects();
    expect(counts.size).to.equal(subjects);
    expect([...counts.values()].every((count) => count === 1)).to.equal(true);
    expect(troubles).to.be.above(3);
  });

  it('do work once that is asked for ten times, in any order, while two relays hand it on', async () => {
    const installation = randomBytes(6).toString('hex');
    const [first, second] = [await openProcess(installation), await openProcess(installation)];
    await say(...Array.from({ length: 40 }, (_, n) => changed(n)));
    const since = systemClock();
    const wakes = Array.from({ length: 400 }, (_, n) => ({
      job: 'score-participant' as const,
      workId: `score-participant:par_${(n * 7) % 40}`,
      organisationId,
      epoch: n % 3,
      since: n % 2 === 0 ? since : '2026-01-01T00:00:00.000Z',
    }));
    await Promise.all(wakes.map((wake, n) => (n % 2 === 0 ? first : second).queue.wake(wake)));
    await untilDone();
    const counts = await effects();
    expect(counts.size).to.equal(40);
    expect([...counts.values()].every((count) => count === 1)).to.equal(true);
  });
});
