import { expect } from 'chai';
import { put } from '../../src/store/rows.ts';
import type { TestStore } from '../support/store.ts';
import { outcome } from './store.contract.ts';
import { anyThings, scopeIn, type Thing, thing, things } from './things.ts';

const scope = scopeIn('org_a');

/** What the store port promises about keys, pages, cursors and sealed fields. */
export function storeListsContract(name: string, open: () => Promise<TestStore>): void {
  describe(`the store port: lists of the ${name} store`, () => {
    let test: TestStore;
    const write = (...rows: readonly Thing[]) =>
      test.store.commit(scope, {
        organisationId: 'org_a',
        puts: rows.map((row) => put(things, row, row.version - 1)),
      });
    const ids = async (path: string, key: readonly (string | number | boolean)[]) =>
      (await test.store.list(scope, anyThings, path, { key })).items.map(({ id }) => id);

    beforeEach(async () => {
      test = await open();
    });
    afterEach(() => test.close());

    it('move their entries with the row, and hold it once for each element of a list', async () => {
      await write(thing(1, { tags: ['a', 'b', 'a'], code: 'old' }));
      await write(thing(1, { version: 2, tags: ['b', 'c'], code: 'new' }));
      expect(await ids('byTag', ['a'])).to.deep.equal([]);
      expect(await ids('byTag', ['b'])).to.deep.equal([thing(1).id]);
      expect(await ids('byTag', ['c'])).to.deep.equal([thing(1).id]);
      expect(await test.store.find(scope, things, 'byCode', ['old'])).to.equal(undefined);
      expect((await test.store.find(scope, things, 'byCode', ['new']))?.version).to.equal(2);
    });

    it('leave out rows without the field, and keep the empty text apart from none', async () => {
      await write(thing(1), thing(2, { group: '' }), thing(3, { group: '', rank: 1 }));
      expect(await ids('byGroup', [])).to.deep.equal([thing(3).id]);
      expect(await ids('byGroup', [''])).to.deep.equal([thing(3).id]);
    });

    it('do not take a value for the beginning of another', async () => {
      await write(thing(1, { tags: ['ab', 'a b', 'a'] }), thing(2, { tags: ['abc', 'b'] }));
      expect(await ids('byTag', ['a'])).to.deep.equal([thing(1).id]);
      expect(await ids('byTag', ['ab'])).to.deep.equal([thing(1).id]);
    });

    it('refuse to keep a value that cannot be a key, by the name of its field, and find nothing under one', async () => {
      for (const code of ['x'.repeat(401), 'nul\0', '\ud800']) {
        expect(await outcome(write(thing(1, { code })))).to.equal('invalid');
        expect(await test.store.find(scope, things, 'byCode', [code])).to.equal(undefined);
        expect(await ids('byTag', [code])).to.deep.equal([]);
        expect(await test.store.count(scope, things, 'byTag', [code])).to.equal(0);
        expect(await test.store.get(scope, things, code)).to.equal(undefined);
      }
      const longest = { group: 'é'.repeat(200), code: 'x'.repeat(400) };
      await write(thing(1, longest));
      expect((await test.store.find(scope, things, 'byPair', [longest.group, longest.code]))?.id).to.equal(
        thing(1).id,
      );
    });

    it('keep to the page size: one to a thousand, fifty when not asked', async () => {
      await write(...Array.from({ length: 1001 }, (_, at) => thing(at)));
      const sizes = [undefined, 1, 1000, 5000, 0];
      const pages = sizes.map((limit) => test.store.list(scope, things, 'all', { limit }));
      expect((await Promise.all(pages)).map(({ items }) => items.length)).to.deep.equal([
        50, 1, 1000, 1000, 1,
      ]);
      expect(await test.store.count(scope, things, 'all', [])).to.equal(1001);
      expect(await test.store.count(scope, things, 'all', [], 10)).to.equal(10);
    });

    it('end with the last full page, without an empty one behind it', async () => {
      await write(thing(1), thing(2));
      const page = await test.store.list(scope, things, 'all', { limit: 2 });
      expect([page.items.length, page.nextCursor]).to.deep.equal([2, null]);
    });

    for (const descending of [false, true]) {
      it(`show every row once ${descending ? 'going down' : 'going up'}, while rows come and go`, async () => {
        await write(...Array.from({ length: 25 }, (_, at) => thing(at * 2)));
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await test.store.list(scope, things, 'all', { limit: 7, descending, cursor });
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor ?? undefined;
          // One beside what was shown, and the very row the cursor stands on is changed.
          const last = page.items.at(-1)!;
          await write(
            { ...last, version: last.version + 1 },
            thing(descending ? 900 + seen.length : 1 + seen.length * 4),
          );
        } while (cursor !== undefined);
        expect(new Set(seen).size).to.equal(seen.length);
        for (let at = 0; at < 25; at += 1) expect(seen).to.include(thing(at * 2).id);
      });
    }

    it('take their own cursors only', async () => {
      await write(...[1, 2, 3].map((at) => thing(at, { rank: at, group: 'g', tags: ['a', 'b'] })));
      const { nextCursor } = await test.store.list(scope, things, 'byRank', { limit: 1 });
      const cursor = nextCursor!;
      const refused = [
        test.store.list(scope, things, 'byGroup', { cursor }),
        test.store.list(scope, things, 'byTag', { key: ['a'], cursor }),
        test.store.list(scope, things, 'byRank', { key: [1], cursor }),
        test.store.list(scope, things, 'byRank', { cursor, descending: true }),
        test.store.list(scope, things, 'byRank', { cursor, from: 2 }),
        test.store.list(scope, things, 'byRank', { cursor, below: 1 }),
        ...['', 'x', 'bm8', '💥', `${cursor}x`, cursor.slice(4), 'a'.repeat(5000)].map((wrong) =>
          test.store.list(scope, things, 'byRank', { cursor: wrong }),
        ),
        ...[
          '[]',
          '{}',
          'null',
          '[["things","byRank",false],[1,{}]]',
          '[["things","byRank",false],[1,"\\u0000"]]',
        ].map((json) =>
          test.store.list(scope, things, 'byRank', { cursor: Buffer.from(json).toString('base64url') }),
        ),
      ];
      for (const [at, page] of refused.entries())
        expect(await outcome(page), `cursor ${at}`).to.equal('invalid');
      expect((await test.store.list(scope, things, 'byRank', { cursor })).items).to.have.lengthOf(2);
    });

    it('leave sealed fields out when asked to', async () => {
      const row = thing(1, { secret: { any: ['depth'] }, hidden: 'h', deep: { at: 'here', note: 'n' } });
      await write(row);
      const bare = thing(1, { deep: { at: 'here', note: 'n' } });
      const unseal = false;
      expect(await test.store.get(scope, things, row.id, { unseal })).to.deep.equal(bare);
      expect(await test.store.getMany(scope, things, [row.id], { unseal })).to.deep.equal([bare]);
      expect((await test.store.list(scope, things, 'all', { unseal })).items).to.deep.equal([bare]);
      expect((await test.store.list(scope, things, 'all')).items).to.deep.equal([row]);
    });
  });
}
