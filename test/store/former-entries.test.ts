import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createNewId } from '../../src/security/ids.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openEnvironment } from '../../src/store/embedded/environment.ts';
import { behind, entriesOf, entriesPrefix, type Key, keyBytes } from '../../src/store/embedded/keys.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { systemClock } from '../support/store.ts';

const organisationId = 'org_a';
const scope = scopeIn(organisationId);
const rows = Array.from({ length: 40 }, (_, at) =>
  thing(at, { rank: at % 3, code: `code ${at}`, tags: ['even', 'odd'].slice(at % 2) }),
);

describe('a store whose entries began with whole names', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-former-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const open = () =>
    openEmbeddedStore({
      dir,
      clock: systemClock,
      newId: createNewId(systemClock),
      collections: [things],
    });
  const inside = async <T>(look: (db: ReturnType<typeof openEnvironment>) => T): Promise<T> => {
    const db = openEnvironment(dir);
    const found = look(db);
    await db.close();
    return found;
  };
  const under = (db: ReturnType<typeof openEnvironment>, start: Key) => [
    ...db.getKeys({ start: keyBytes(start), end: behind(start) } as object),
  ];
  /** As the former release wrote it: every name whole, an entry for everybody's ids, one more for what stands once. */
  const makeFormer = (cutOff: boolean) =>
    inside((db) =>
      db.transactionSync(() => {
        if (!cutOff) for (const key of under(db, entriesPrefix('things'))) db.removeSync(key);
        for (const row of rows) {
          for (const { key, path, alone } of entriesOf(things, row)) {
            const [, , , home = '', ...values] = key;
            const whole = home === '*' ? home : organisationId;
            db.putSync(['path', 'things', path, whole, ...values], 1);
            if (alone) db.putSync(['unique', 'things', path, whole, ...values.slice(0, -1)], row.id);
          }
          db.putSync(['path', 'things', 'all', '*', row.id], 1);
        }
      }),
    );

  for (const cutOff of [false, true])
    it(`is written anew when it is opened${cutOff ? ', also when that was cut off before' : ''}`, async () => {
      const before = open();
      await before.commit(scope, { organisationId, puts: rows.map((row) => put(things, row, 0)) });
      const listed = await before.list(scope, things, 'byRank', { key: [1] });
      await before.close();
      await makeFormer(cutOff);

      const store = open();
      expect(await store.list(scope, things, 'byRank', { key: [1] })).to.deep.equal(listed);
      expect(await store.find(scope, things, 'byCode', ['code 7'])).to.deep.equal(rows[7]);
      expect(await store.count(scope, things, 'all', [])).to.equal(rows.length);
      for await (const misplaced of store.findMisplaced()) expect.fail(JSON.stringify(misplaced));
      const twin = put(things, thing(99, { code: 'code 7' }), 0);
      const refused = await store.commit(scope, { organisationId, puts: [twin] }).catch((error) => error);
      expect(refused).to.have.property('code', 'conflict');
      await store.close();
      const left = await inside((db) => [...under(db, ['path']), ...under(db, ['unique'])]);
      expect(left).to.deep.equal([]);
    });
});
