import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { createNewId } from '../../src/security/ids.ts';
import { audit, outbox, schedules } from '../../src/store/collections/index.ts';
import { migrateMongo, openMongoStore } from '../../src/store/mongo/mongo-store.ts';
import { type Store, walk } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { dropDatabase, type MongoServer, noMongo, sharedMongo } from '../support/mongo.ts';
import { type BreakingProxy, startProxy } from '../support/proxy.ts';
import { firstBreak } from '../support/trail.ts';
import { everywhere, organisationId, within } from '../workers/work-bench.ts';

const units = 240;

describe('the store while connections to MongoDB break', function () {
  this.timeout(120_000);
  let mongo: MongoServer | undefined;
  let url = '';
  let target = { host: '', port: 0 };
  let proxy: BreakingProxy;
  let through: Store;
  let straight: Store;

  before(async function () {
    mongo = await sharedMongo();
    if (mongo === undefined) console.log(`      SKIPPED: ${noMongo}`);
    if (mongo === undefined) this.skip();
  });
  beforeEach(async () => {
    url = mongo?.url() ?? '';
    await migrateMongo(url);
    const [host = '127.0.0.1', port = '27017'] = (mongo?.host ?? '').split(':');
    target = { host, port: Number(port) };
    proxy = await startProxy(target);
    // Directly: a replica set would otherwise name its own address, past the proxy.
    const byProxy = `${url.replace(`${host}:${port}`, `127.0.0.1:${proxy.port}`)}${url.includes('?') ? '&' : '?'}directConnection=true`;
    ({ store: through } = await openMongoStore({ url: byProxy, createNewId }));
    ({ store: straight } = await openMongoStore({ url, createNewId }));
  });
  afterEach(async () => {
    await through?.close();
    await straight?.close();
    await proxy?.close();
    if (url) await dropDatabase(url);
  });

  /** One unit with a row, a fact and an entry of the trail. */
  const write = (n: number, expects = 0) => {
    const at = '2026-01-01T00:00:00.000Z';
    const row = {
      id: `row_${n}`,
      organisationId,
      version: expects + 1,
      createdAt: at,
      updatedAt: at,
      lastSlot: 'x',
    };
    return through.commit(within, {
      organisationId,
      puts: [put(schedules, row, expects)],
      facts: [{ type: 'participant.changed', participantId: `par_${n}_${expects}` }],
      audit: [{ action: 'write', noun: 'row', subjectId: `row_${n}`, outcome: 'allowed' }],
    });
  };

  /** Writes until it is acknowledged, or until it stands although nobody said so. Gives the refusals on the way. */
  async function surely(n: number): Promise<readonly string[]> {
    const refusals: string[] = [];
    for (;;) {
      try {
        await write(n);
        return refusals;
      } catch (error) {
        const code = error instanceof Problem ? error.code : String(error);
        refusals.push(code);
        // Its own earlier try went through, and its answer was lost.
        if (code === 'conflict' && refusals.length > 1) return refusals;
        if (code !== 'unavailable') throw error;
        await wait(20);
      }
    }
  }

  /** Everything is there as often as it should be: rows, facts and entries, in a chain. */
  async function expectWhole(count: number): Promise<void> {
    expect(await straight.count(within, schedules, 'all', [])).to.equal(count);
    const facts = new Set<string>();
    let told = 0;
    for await (const { fact } of walk(straight, everywhere, outbox, 'byRelayed', { key: [false] })) {
      told += 1;
      if (fact.type === 'participant.changed') facts.add(fact.participantId);
    }
    expect([told, facts.size]).to.deep.equal([count, count]);
    const entries = [];
    for await (const row of walk(straight, within, audit, 'bySequence')) entries.push(row);
    expect(entries).to.have.lengthOf(count);
    expect(firstBreak(entries)).to.equal(undefined);
  }

  it(`keeps every acknowledged unit, and each once: ${units} units, connections reset every 700 ms`, async () => {
    let cuts = 0;
    const resetting = setInterval(() => {
      cuts += 1;
      proxy.cut();
    }, 700);
    const refused: string[] = [];
    const lane = async (start: number) => {
      for (let n = start; n < units; n += 6) {
        refused.push(...(await surely(n)));
        await wait(80);
      }
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map(lane)).finally(() => clearInterval(resetting));
    expect(cuts).to.be.above(3);
    expect(refused.filter((code) => code !== 'unavailable' && code !== 'conflict')).to.deep.equal([]);
    await expectWhole(units);
  });

  for (const when of ['before', 'after'] as const) {
    it(`commits once when the connection breaks ${when === 'before' ? 'before the commit arrives' : 'before its answer comes back'}`, async () => {
      for (let n = 0; n < 5; n += 1) {
        proxy.cutAt('commitTransaction', when);
        await write(n);
      }
      await expectWhole(5);
    });
  }

  it('says that the database cannot be reached, and is well again when it can', async () => {
    await write(0);
    await proxy.close();
    const began = Date.now();
    const refused = await Promise.all([
      write(1).catch((error: Problem) => error),
      through.get(within, schedules, 'row_0').catch((error: Problem) => error),
      through.count(within, schedules, 'all', []).catch((error: Problem) => error),
    ]);
    for (const problem of refused) expect(problem).to.include({ code: 'unavailable' });
    expect(Date.now() - began).to.be.below(30_000);
    proxy = await startProxy(target, proxy.port);
    await surely(1);
    await expectWhole(2);
  });
});
