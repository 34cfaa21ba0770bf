import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { createNewId } from '../../src/security/ids.ts';
import { schedules } from '../../src/store/collections/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { migrateMongo, openMongoStore } from '../../src/store/mongo/mongo-store.ts';
import type { Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { dropDatabase, noMongo, sharedMongo } from '../support/mongo.ts';
import { noRedis, sharedRedis } from '../support/redis.ts';
import { systemClock } from '../support/store.ts';
import { changed, organisationId, within } from '../workers/work-bench.ts';
import {
  endProcesses,
  type ProcessOrder,
  type Step,
  startProcess,
  untilDone,
  wrongEffects,
} from './processes.ts';

/** Fewer than are gathered into one piece of work. */
const subjects = 19;
const leaseMs = 700;

type Place = ProcessOrder['place'];

interface Ground {
  readonly place: Place;
  readonly redisUrl?: string | undefined;
  readonly store: Store;
  close(): Promise<void>;
}

async function onEmbedded(): Promise<Ground> {
  const dir = mkdtempSync(join(tmpdir(), 'stepwell-points-'));
  const store = openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock) });
  return {
    place: { dir },
    store,
    async close() {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function onMongo(): Promise<Ground> {
  const [mongodbUrl, redisUrl] = [(await sharedMongo())?.url() ?? '', await sharedRedis()];
  await migrateMongo(mongodbUrl);
  const { store } = await openMongoStore({ url: mongodbUrl, createNewId });
  return {
    place: { mongodbUrl },
    redisUrl,
    store,
    async close() {
      await store.close();
      await dropDatabase(mongodbUrl);
    },
  };
}

for (const [name, open] of [
  ['the embedded store and queue', onEmbedded],
  ['MongoDB and Redis', onMongo],
] as const) {
  describe(`a process that dies on ${name}`, function () {
    this.timeout(90_000);
    let ground: Ground;
    let order: Omit<ProcessOrder, 'role'>;

    before(async function () {
      if (open === onEmbedded) return;
      const missing = [
        ...((await sharedMongo()) ? [] : [noMongo]),
        ...((await sharedRedis()) ? [] : [noRedis]),
      ];
      for (const one of missing) console.log(`      SKIPPED: ${one}`);
      if (missing.length > 0) this.skip();
    });
    beforeEach(async () => {
      ground = await open();
      const { place, redisUrl } = ground;
      order = { place, redisUrl, name: randomBytes(6).toString('hex'), subjects, leaseMs };
    });
    afterEach(async () => {
      await endProcesses();
      await ground.close();
    });

    /** Says of every subject how it is, and that it changed, in a unit each. */
    async function writeAll(count = subjects): Promise<void> {
      for (let n = 0; n < count; n += 1) {
        const id = `state_${n}`;
        if ((await ground.store.get(within, schedules, id)) !== undefined) continue;
        const now = systemClock();
        const row = { id, organisationId, version: 1, createdAt: now, updatedAt: now, lastSlot: 'written' };
        await ground.store.commit(within, {
          organisationId,
          puts: [put(schedules, row, 0)],
          facts: [changed(n)],
        });
      }
    }
    const points = (steps: readonly Step[]) =>
      steps.flatMap((step) => (['before', 'after'] as const).map((when) => ({ step, when, nth: 3 })));

    /** Workers one after the other, each of which dies at a point, and one that does not. */
    async function workToDeath(
      more: Partial<ProcessOrder> = {},
      steps: readonly Step[] = ['claim', 'effect', 'finish'],
    ) {
      for (const die of points(steps)) {
        const worker = await startProcess({ ...order, ...more, role: 'work', die });
        await worker.gone;
        expect(worker.process.signalCode, `${die.when} ${die.step}`).to.equal('SIGKILL');
      }
      const last = await startProcess({ ...order, ...more, role: 'work' });
      await untilDone(ground.store);
      await last.stop();
    }

    it(`has every effect once, wherever a worker dies: ${subjects} subjects, 6 points`, async () => {
      await writeAll();
      await workToDeath();
      expect(await wrongEffects(ground.store)).to.deep.equal([]);
    });

    it('loses no fact, wherever a writer dies', async () => {
      for (const die of points(['state'])) {
        const writer = await startProcess({ ...order, role: 'write', die });
        await writer.gone;
      }
      await writeAll();
      const worker = await startProcess({ ...order, role: 'work' });
      await untilDone(ground.store);
      await worker.stop();
      expect(await wrongEffects(ground.store)).to.deep.equal([]);
    });

    /** One worker stands still with work in its hands until its lease has passed and another has done the work. */
    async function standStill(more: Partial<ProcessOrder> = {}) {
      // One only: what is cut off between its effect and its end has it twice, for these have no key.
      await writeAll(1);
      const still = await startProcess({ ...order, ...more, role: 'work', keyed: false, holds: 'still' });
      await still.said('holding');
      const other = await startProcess({ ...order, ...more, role: 'work', keyed: false });
      await untilDone(ground.store);
      still.process.kill('SIGCONT');
      await wait(800);
      const { words } = still;
      await Promise.all([still.stop(), other.stop()]);
      return { words };
    }

    it('has no second effect when it was only standing still and is woken', async () => {
      const { words } = await standStill();
      expect(await wrongEffects(ground.store)).to.deep.equal([]);
      expect(words).to.include('work.lost');
    });

    if (open === onMongo) {
      it('does its work while clocks are two minutes apart', async () => {
        await writeAll();
        const fast = await startProcess({ ...order, role: 'work', clockAheadMs: 120_000 });
        const slow = await startProcess({ ...order, role: 'work', clockAheadMs: -120_000 });
        await Promise.all([fast.said('working'), slow.said('working')]);
        await writeAll(60);
        await untilDone(ground.store);
        const words = [...fast.words, ...slow.words];
        await Promise.all([fast.stop(), slow.stop()]);
        expect(await wrongEffects(ground.store)).to.deep.equal([]);
        expect(words.filter((word) => word.startsWith('work.'))).to.deep.equal([]);
      });
      return;
    }

    // The tests of the tests: what is built wrong must show. It is the same code on every store.
    it('shows a missing fence', async () => {
      await standStill({ defect: 'no fence' });
      expect(await wrongEffects(ground.store)).to.deep.equal(['par_0: 2 effects']);
    });

    it('shows a missing unique key', async () => {
      await writeAll();
      await workToDeath({ defect: 'no unique key' }, ['finish']);
      expect(await wrongEffects(ground.store)).not.to.deep.equal([]);
    });

    it('shows an effect before its commit', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'stepwell-outside-'));
      const outside = join(folder, 'effects');
      await writeAll();
      await workToDeath({ defect: 'effect before commit', outside }, ['effect']);
      expect(await wrongEffects(ground.store, outside)).not.to.deep.equal([]);
      rmSync(folder, { recursive: true });
    });

    it('shows an outbox outside of the unit', async () => {
      const defect = 'outbox outside the unit' as const;
      const writer = await startProcess({
        ...order,
        role: 'write',
        defect,
        die: { step: 'state', when: 'after', nth: 3 },
      });
      await writer.gone;
      await writeAll();
      const worker = await startProcess({ ...order, role: 'work' });
      await untilDone(ground.store);
      await worker.stop();
      expect(await wrongEffects(ground.store)).to.deep.equal(['par_2: 0 effects']);
    });
  });
}
