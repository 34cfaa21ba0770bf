import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { Redis } from 'ioredis';
import { mongo } from 'mongoose';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { createBullQueue } from '../../src/queue/bull-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { allCollections, work } from '../../src/store/collections/index.ts';
import { migrateMongo } from '../../src/store/mongo/mongo-store.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { expectSealed, type Planted, plantCanaries } from '../support/canaries.ts';
import { dropDatabase, noMongo, sharedMongo } from '../support/mongo.ts';
import { noRedis, startRedis } from '../support/redis.ts';
import { openMongoTestStore, systemClock } from '../support/store.ts';

describe('what is planted in every field that can hold it, with servers', function () {
  this.timeout(120_000);
  let url = '';
  let app: TestApp;
  let planted: Planted;
  before(async function () {
    const server = await sharedMongo();
    if (server === undefined) {
      console.log(`      SKIPPED: ${noMongo}`);
      this.skip();
    }
    url = server.url('stepwell_canaries');
    await migrateMongo(url, allCollections);
    app = await startTestApp((clock) => openMongoTestStore(url, allCollections, clock));
    planted = await plantCanaries(app);
  });
  after(async () => {
    await app?.close();
    if (url) await dropDatabase(url);
  });

  it('lies open in no row on MongoDB, nor does a field that should be sealed', async () => {
    expect(await expectSealed(app.inner, planted)).to.be.above(50);
  });

  it('is in no document of either database as the driver gives it', async () => {
    const client = new mongo.MongoClient(url);
    try {
      let documents = 0;
      for (const name of [client.db().databaseName, `${client.db().databaseName}_keys`]) {
        for (const collection of await client.db(name).collections()) {
          for await (const document of collection.find({})) {
            documents += 1;
            const text = JSON.stringify(document);
            for (const word of planted.words)
              expect(text.includes(word), `${collection.collectionName}: ${word}`).to.equal(false);
          }
        }
      }
      expect(documents).to.be.above(60);
    } finally {
      await client.close();
    }
  });

  it('is in nothing that Redis hears or holds', async function () {
    const server = await startRedis();
    if (server === undefined) {
      console.log(`      SKIPPED: ${noRedis}`);
      this.skip();
    }
    const client = new Redis(server.url);
    const listener = client.duplicate();
    const monitor = await listener.monitor();
    const heard: string[] = [];
    monitor.on('monitor', (_time: string, args: readonly string[]) => heard.push(args.join(' ')));
    const { store, jobs } = app;
    const queue = createBullQueue({ url: server.url, installation: 'canaries', jobs });
    const taken: string[] = [];
    await queue.start(async ({ workId }) => void taken.push(workId), 4);
    const relay = createRelay({ store, queue, clock: systemClock, jobs, everyMs: 100 });
    relay.start();
    try {
      const wanted = async () => {
        const { items } = await store.list(acrossOrganisations('test'), work, 'all', { limit: 100 });
        return items.filter(({ state }) => state === 'waiting').map(({ id }) => id);
      };
      for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
        const waiting = await wanted();
        if (waiting.length > 1 && waiting.every((id) => taken.includes(id))) break;
      }
      expect(taken, 'work that was waked').to.have.length.above(1);
      const held = await Promise.all((await client.keys('*')).map((key) => client.dumpBuffer(key)));
      const all = [...heard, ...held.map((bytes) => bytes?.toString('latin1') ?? '')].join('\n');
      expect(heard.length).to.be.above(20);
      for (const word of planted.words) expect(all.includes(word), word).to.equal(false);
    } finally {
      await relay.stop();
      await queue.close(100);
      for (const one of [monitor, listener, client]) one.disconnect();
      await server.stop();
    }
  });
});
