import { expect } from 'chai';
import { audit, outbox } from '../../src/store/collections/index.ts';
import type { Store, Unit } from '../../src/store/port.ts';
import { put, removal } from '../../src/store/rows.ts';
import type { TestStore } from '../support/store.ts';
import { firstBreak } from '../support/trail.ts';
import { everywhere } from '../workers/work-bench.ts';
import { entry, outcome } from './store.contract.ts';
import { scopeIn, type Thing, thing, things } from './things.ts';

const scope = scopeIn('org_a');

/** What the differences between adapters would hide: size, emptiness, many at once, and another that has the store open. */
export function storeExtremesContract(name: string, open: () => Promise<TestStore>): void {
  describe(`the store port: extremes on the ${name} store`, function () {
    this.timeout(60_000);
    let test: TestStore;
    const commit = (unit: Partial<Unit>) => test.store.commit(scope, { organisationId: 'org_a', ...unit });
    const write = (row: Thing) => commit({ puts: [put(things, row, row.version - 1)] });

    beforeEach(async () => {
      test = await open();
    });
    afterEach(() => test.close());

    it('give back what is very large, very small, empty or absent', async () => {
      const any = {
        numbers: [
          Number.MAX_SAFE_INTEGER,
          Number.MIN_SAFE_INTEGER,
          2 ** 31,
          -(2 ** 31) - 1,
          2 ** 60,
          1e308,
          -0.5,
        ],
        instants: ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
        empty: { text: '', list: [], object: {}, nothing: null },
        long: Array.from({ length: 50_000 }, (_, at) => at),
        wide: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`field ${at} ключ 鍵`, at])),
        text: 'ß𝔘\u{10FFFF}e\u0301'.repeat(100_000),
      };
      const row = thing(1, { any, secret: any.empty });
      await write(row);
      expect(await test.store.get(scope, things, row.id)).to.deep.equal(row);
      // A field that is undefined is as good as none.
      await write({
        ...thing(2, { any: { kept: 1, dropped: undefined } }),
        group: undefined,
      } as unknown as Thing);
      const read = await test.store.get(scope, things, thing(2).id);
      expect(JSON.parse(JSON.stringify(read))).to.deep.equal(thing(2, { any: { kept: 1 } }));
      expect((await test.store.list(scope, things, 'byGroup')).items).to.deep.equal([]);
    });

    it('commit a unit of a thousand rows and facts, or none of it', async () => {
      const rows = Array.from({ length: 1000 }, (_, at) => thing(at, { code: `c${at}` }));
      const facts = rows.map(({ id }) => ({ type: 'opportunity.changed' as const, opportunityId: id }));
      const taken = thing('taken', { code: 'c999' });
      await write(taken);
      expect(await outcome(commit({ puts: rows.map((row) => put(things, row, 0)), facts }))).to.equal(
        'conflict',
      );
      expect(await test.store.count(scope, things, 'all', [])).to.equal(1);
      const removals = [removal(things, taken)];
      await commit({ puts: rows.map((row) => put(things, row, 0)), facts, removals });
      expect(await test.store.count(scope, things, 'all', [])).to.equal(1000);
      expect(await test.store.count(everywhere, outbox, 'byRelayed', [false])).to.equal(1000);
    });

    it('from two that have the store open lose nothing of each other, and share one trail', async () => {
      const beside = await test.beside();
      await write(thing(1, { rank: 0 }));
      const add = async (store: Store) => {
        for (let done = 0; done < 25; ) {
          const row = (await store.get(scope, things, thing(1).id))!;
          const next = { ...row, version: row.version + 1, rank: row.rank! + 1 };
          const unit = {
            organisationId: 'org_a',
            puts: [put(things, next, row.version)],
            audit: [entry('thg_1')],
          };
          if ((await outcome(store.commit(scope, unit))) === 'done') done += 1;
        }
      };
      await Promise.all([test.store, test.store, beside.store, beside.store].map(add));
      expect((await beside.store.get(scope, things, thing(1).id))?.rank).to.equal(100);
      const { items } = await test.store.list(scope, audit, 'bySequence', { limit: 1000 });
      expect(items).to.have.lengthOf(100);
      expect(firstBreak(items)).to.equal(undefined);
      await beside.close();
    });
  });
}
