import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { DataClass } from '../../src/domain/access/data-class.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { isHarmful } from '../../src/store/collection.ts';
import { allCollections } from '../../src/store/collections/index.ts';
import type { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn } from '../contract/things.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { expectNotInFiles, expectSealed, type Planted, plantCanaries } from '../support/canaries.ts';
import { openTestStore } from '../support/store.ts';

describe('what is planted in every field that can hold it', function () {
  this.timeout(30_000);
  let app: TestApp;
  let planted: Planted;
  before(async () => {
    app = await startTestApp();
    planted = await plantCanaries(app);
  });
  after(() => app.close());

  it('lies open in no row, nor does a field that should be sealed', async () => {
    expect(await expectSealed(app.inner, planted)).to.be.above(50);
  });

  it('is in no file of the store, and in none of its backup', async () => {
    const backup = mkdtempSync(join(tmpdir(), 'stepwell-canaries-'));
    try {
      await (app.inner as EmbeddedStore).backup(backup);
      expect(expectNotInFiles(app.dir, planted.words)).to.be.above(3);
      expect(expectNotInFiles(backup, planted.words)).to.be.above(0);
    } finally {
      rmSync(backup, { recursive: true, force: true });
    }
  });

  it('is in no line of the log', () => {
    for (const word of planted.words) expect(app.log().includes(word), word).to.equal(false);
  });

  it('reads back all the same', async () => {
    const { text } = await app.as(app.home, 'coach')('/participants?limit=100');
    expect(planted.words.filter((word) => text.includes(word)).length).to.be.above(6);
  });
});

describe('every collection', () => {
  /** Something that holds a canary in words, as a date, as a number and as a code. */
  const secret = { word: 'zqword', date: '2031-03-07', number: 51.4731917, codes: ['zqcode'] };

  it('seals each field of a harmful class, whatever stands in it, and keeps each other as it is', async () => {
    const test = await openTestStore();
    try {
      const scope = scopeIn('org_a');
      for (const collection of allCollections) {
        const fields = Object.entries<DataClass>(collection.classes);
        const of = (value: (name: string, isSecret: boolean) => unknown) =>
          Object.fromEntries(
            fields.map(([name, one]) => [name, value(name, isHarmful(one) && !(name in collection.open))]),
          );
        const onPath = new Set(
          Object.values(collection.paths).flatMap(({ fields: of }) =>
            of.map((field) => field.replace('[]', '')),
          ),
        );
        const row = {
          ...of((name, isSecret) => (isSecret && !onPath.has(name) ? secret : `zq-${name}`)),
          ...{ id: 'x_1', organisationId: 'org_a', version: 1, createdAt: 'then', updatedAt: 'then' },
          ...('nameKeys' in collection.classes ? { nameKeys: ['zq-nameKeys'] } : {}),
          ...('titleKeys' in collection.classes ? { titleKeys: ['zq-titleKeys'] } : {}),
        } as unknown as Row;
        await test.store.commit(scope, { organisationId: 'org_a', puts: [put(collection, row, 0)] });
        const kept = { ...(await test.inner.get(scope, collection, 'x_1')) } as Record<string, unknown>;
        const text = JSON.stringify(kept);
        expect(text, collection.name).to.not.match(/zqword|2031-03-07|51\.4731917|zqcode/);
        for (const [name, one] of fields) {
          const isSealed = isHarmful(one) && !(name in collection.open);
          const value = (row as unknown as Record<string, unknown>)[name];
          if (!isSealed) expect(kept[name], `${collection.name}.${name}`).to.deep.equal(value);
          else if (collection.digested.includes(name)) expect(kept[name]).to.match(/^[\w-]{22}$/);
          else expect(kept, `${collection.name}.${name}`).to.not.have.property(name);
        }
        expect(await test.store.get(scope, collection, 'x_1'), collection.name).to.deep.equal(row);
      }
    } finally {
      await test.close();
    }
  });
});
