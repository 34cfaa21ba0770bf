import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNewId } from '../../src/security/ids.ts';
import { outbox, schedules, stageChanges, work } from '../../src/store/collections/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { migrateMongo, openMongoStore } from '../../src/store/mongo/mongo-store.ts';
import type { Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { type ProcessOrder, startProcess, untilDone } from '../../test/faults/processes.ts';
import { dropDatabase, startMongo } from '../../test/support/mongo.ts';
import { everything, signIn, untilIdle } from '../../test/support/operator.ts';
import { startRedis } from '../../test/support/redis.ts';
import { systemClock } from '../../test/support/store.ts';
import { changed, everywhere, organisationId, within } from '../../test/workers/work-bench.ts';
import { worldPassword, worldSignIns } from '../world/write-world.ts';
import { createFolder } from './installation.ts';
import { figure, median } from './measure.ts';
import { modelOf, mostWanted, postOne } from './postings.ts';
import type { Table } from './table.ts';

const units = 1000;
const atOnce = 50;
const jobs = 300;
const rounds = 3;
const size = { participants: 40, opportunities: 60 };
const posted = 5;
/** As the product has them. */
const leaseMs = 9000;
const everyMs = 1000;

interface Ground {
  readonly store: Store;
  readonly place: ProcessOrder['place'];
  readonly redisUrl: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

async function embedded(): Promise<Ground> {
  const dir = mkdtempSync(join(tmpdir(), 'stepwell-bench-'));
  const store = openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock) });
  const close = async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { store, place: { dir }, redisUrl: undefined, env: {}, close };
}

async function onMongo(mongodbUrl: string, redisUrl: string): Promise<Ground> {
  await migrateMongo(mongodbUrl);
  const { store } = await openMongoStore({ url: mongodbUrl, createNewId });
  const close = async () => {
    await store.close();
    await dropDatabase(mongodbUrl);
  };
  const env = { MONGODB_URL: mongodbUrl, REDIS_URL: redisUrl };
  return { store, place: { mongodbUrl }, redisUrl, env, close };
}

/** Units a second: a row, a fact and an entry of the trail each, so many under way at once. */
async function unitsPerSecond({ store }: Ground): Promise<number> {
  const write = (n: number) => {
    const now = systemClock();
    const row = {
      id: `unit_${n}`,
      organisationId,
      version: 1,
      createdAt: now,
      updatedAt: now,
      lastSlot: 'x',
    };
    return store.commit(within, {
      organisationId,
      puts: [put(schedules, row, 0)],
      facts: [changed(n)],
      audit: [{ action: 'write', noun: 'row', subjectId: row.id, outcome: 'allowed' }],
    });
  };
  const began = performance.now();
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < units; n = next++) await write(n);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (units / (performance.now() - began)) * 1000;
}

/** Jobs a second with so many processes that work: each claims, commits a row under its fence, and finishes. */
async function jobsPerSecond(open: () => Promise<Ground>, processes: number): Promise<number> {
  const ground = await open();
  const { store, place, redisUrl } = ground;
  const order = { place, redisUrl, name: randomBytes(6).toString('hex'), subjects: jobs, leaseMs, everyMs };
  const workers = await Promise.all(
    Array.from({ length: processes }, () => startProcess({ ...order, role: 'work', keyed: false })),
  );
  await Promise.all(workers.map((process) => process.said('working')));
  const began = performance.now();
  await store.commit(within, { organisationId, facts: Array.from({ length: jobs }, (_, n) => changed(n)) });
  while ((await store.count(everywhere, outbox, 'byRelayed', [true])) < jobs) await pause();
  while ((await store.count(everywhere, work, 'all', [], 1)) > 0) await pause();
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(workers.map((process) => process.stop()));
  await ground.close();
  return jobs / seconds;
}

const pause = () => new Promise((done) => setTimeout(done, 20));

/** Seconds from the end of a process that had work in its hands to the effect of the work, had by another. */
async function takeOver(open: () => Promise<Ground>, signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
  const ground = await open();
  const { store, place, redisUrl } = ground;
  const order = { place, redisUrl, name: randomBytes(6).toString('hex'), subjects: 1, leaseMs, everyMs };
  const holder = await startProcess({ ...order, role: 'work', keyed: false, holds: 'awake' });
  await holder.said('working');
  await store.commit(within, { organisationId, facts: [changed(0)] });
  await holder.said('holding');
  const other = await startProcess({ ...order, role: 'work', keyed: false });
  await other.said('working');
  holder.process.kill(signal);
  await holder.gone;
  const began = performance.now();
  while ((await store.count(within, stageChanges, 'all', [])) === 0) await pause();
  const seconds = (performance.now() - began) / 1000;
  await untilDone(store);
  await other.stop();
  await ground.close();
  return seconds;
}

/** Milliseconds from posting an opportunity to the last notice about it, by one process in a small world. */
async function postedToNotice(env: Readonly<Record<string, string>>): Promise<number> {
  const folder = await createFolder(size, env);
  const server = await folder.start();
  const coach = await signIn(server.url, worldSignIns[0].email, worldPassword);
  const administrator = await signIn(server.url, worldSignIns[2].email, worldPassword);
  await untilIdle(administrator, 600_000, 100);
  const posting = await modelOf(coach, mostWanted(await everything(coach, '/matches')));
  const done = () => untilIdle(administrator, 600_000, 20);
  const answers = [];
  for (let at = 1; at <= posted; at += 1) answers.push(await postOne(coach, posting, at, done));
  await server.stop();
  folder.remove();
  return median(answers.map(({ ms }) => ms));
}

/** The same on the embedded store and on MongoDB with Redis; undefined where one of the two is missing. */
export async function run(): Promise<Table | undefined> {
  const [mongo, redis] = [await startMongo(), await startRedis()];
  if (mongo === undefined || redis === undefined) {
    console.log('fleet: SKIPPED, for there is no MongoDB or no Redis here.');
    return undefined;
  }
  const grounds = [embedded, () => onMongo(mongo.url(), redis.url)] as const;
  const both = async (measure: (open: () => Promise<Ground>) => Promise<number>) => {
    const values: number[] = [];
    for (const open of grounds) {
      const taken: number[] = [];
      for (let round = 0; round < rounds; round += 1) taken.push(await measure(open));
      values.push(median(taken));
    }
    return values;
  };
  const row = (what: string, [one = 0, other = 0]: readonly number[]) => [
    what,
    figure(one),
    figure(other),
    `${figure(other / one)}×`,
  ];
  const rows = [
    row(
      'units a second',
      await both(async (open) => {
        const ground = await open();
        const value = await unitsPerSecond(ground);
        await ground.close();
        return value;
      }),
    ),
  ];
  for (const processes of [1, 2, 4])
    rows.push(
      row(`jobs a second, ${processes} processes`, await both((open) => jobsPerSecond(open, processes))),
    );
  const url = mongo.url();
  await migrateMongo(url);
  rows.push(
    row('posted opportunity to its last notice, ms', [
      await postedToNotice({}),
      await postedToNotice({ MONGODB_URL: url, REDIS_URL: redis.url }),
    ]),
  );
  rows.push(row('taken over from a killed worker, s', await both((open) => takeOver(open, 'SIGKILL'))));
  rows.push(row('taken over after SIGTERM, s', await both((open) => takeOver(open, 'SIGTERM'))));
  await mongo.stop();
  await redis.stop();
  const server =
    mongo.kind === 'secantusdb'
      ? 'a stand-in for MongoDB (SecantusDB, a server in Python with a sync for every commit): its column tells how the processes behave, not how fast MongoDB is'
      : 'MongoDB';
  return {
    title: 'Two stores, two queues',
    about: `The embedded store and queue beside ${server}, and Redis. A unit is a row, a fact and an entry of the trail, ${atOnce} under way at once, ${units} in all. A job is claimed, commits a row under its fence and is finished; ${jobs} facts come in one unit. Posting: one process in a world of ${size.participants} participants and ${size.opportunities} opportunities, median of ${posted}. Taken over: from the end of the process to the effect, had by another; leases of ${leaseMs / 1000} s, as in the product. Medians of ${rounds}.`,
    columns: ['what', 'embedded', 'MongoDB and Redis', 'beside embedded'],
    rows,
  };
}
