import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Row } from '../../src/domain/values/row.ts';
import type { Collection } from '../../src/store/collection.ts';
import { allCollections, audit, organisations, outbox } from '../../src/store/collections/index.ts';
import { type CopyTarget, copyStore } from '../../src/store/copy.ts';
import type { Store } from '../../src/store/port.ts';
import { first, put } from '../../src/store/rows.ts';
import { entry } from '../contract/store.contract.ts';
import { scopeIn } from '../contract/things.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const scope = scopeIn('org_a');
const now = '2026-01-01T00:00:00.000Z';
const organisation = (id: string, name = id) => ({
  ...first(id, 'org_a', now),
  name,
  zone: 'Europe/Berlin',
  country: 'DE',
  currency: 'EUR',
});

/** A target in memory that notes what it is told. */
function memoryTarget(standing: readonly Row[] = []) {
  const kept = new Map<string, Map<string, Row>>();
  const calls: string[] = [];
  const heads: unknown[] = [];
  const of = ({ name }: Collection) => {
    const rows = kept.get(name) ?? new Map<string, Row>();
    kept.set(name, rows);
    return rows;
  };
  for (const row of standing) of(organisations).set(row.id, row);
  const target: CopyTarget = {
    async rows(collection, after = '') {
      const bytes = (text: string) => Buffer.from(text);
      const all = [...of(collection).values()].sort((one, other) =>
        Buffer.compare(bytes(one.id), bytes(other.id)),
      );
      return all.filter(({ id }) => Buffer.compare(bytes(id), bytes(after)) > 0).slice(0, 500);
    },
    async put(collection, rows) {
      calls.push(`put ${collection.name} ${rows.length}`);
      for (const row of rows) of(collection).set(row.id, row);
    },
    async remove(collection, rows) {
      calls.push(`remove ${collection.name} ${rows.length}`);
      for (const row of rows) of(collection).delete(row.id);
    },
    async finish(given) {
      heads.push(...given);
    },
    close: async () => {},
  };
  return { target, calls, heads, ids: () => [...of(organisations).keys()].sort() };
}

describe('levelling a copy with its source', () => {
  let test: TestStore;
  let store: Store;
  beforeEach(async () => {
    test = await openTestStore(() => now);
    ({ store } = test);
  });
  afterEach(() => test.close());
  const write = (...rows: ReturnType<typeof organisation>[]) =>
    store.commit(scope, { organisationId: 'org_a', puts: rows.map((row) => put(organisations, row, 0)) });
  const copied = async (target: CopyTarget, name = 'organisations') => {
    const all = await copyStore(store, target);
    expect(all.map(({ collection }) => collection)).to.deep.equal(allCollections.map((one) => one.name));
    return all.find(({ collection }) => collection === name);
  };

  it('writes what is missing or differs, removes what is too much, and leaves what is the same', async () => {
    await write(...['b', 'd', 'f', 'h'].map((id) => organisation(id)));
    const { name, ...rest } = organisation('d');
    const { target, calls, ids } = memoryTarget([
      organisation('a'),
      organisation('b', 'another name'),
      organisation('c'),
      // The same in another order, and with a field that holds nothing.
      { ...rest, name, weights: undefined } as Row,
      organisation('e'),
      organisation('i'),
      organisation('j'),
    ]);
    expect(await copied(target)).to.include({ rows: 4, written: 3, removed: 5 });
    expect(calls).to.deep.equal(['put organisations 3', 'remove organisations 5']);
    expect(ids()).to.deep.equal(['b', 'd', 'f', 'h']);
    expect(await copied(target)).to.include({ rows: 4, written: 0, removed: 0 });
    expect(calls).to.have.length(2);
  });

  it('goes in the order of bytes, in which the store gives its rows', async () => {
    // By UTF-16 units the second would come first.
    await write(organisation('\uffff'), organisation('😀'));
    const { target } = memoryTarget([organisation('\uffff'), organisation('😀')]);
    expect(await copied(target)).to.include({ rows: 2, written: 0, removed: 0 });
    const other = memoryTarget([organisation('\uffff')]);
    expect(await copied(other.target)).to.include({ rows: 2, written: 1, removed: 0 });
  });

  it('goes page by page, five hundred at a time', async () => {
    const rows = Array.from({ length: 501 }, (_, at) => organisation(`org_${String(at).padStart(4, '0')}`));
    await write(...rows);
    const { target, calls } = memoryTarget();
    expect(await copied(target)).to.include({ rows: 501, written: 501 });
    expect(calls).to.deep.equal(['put organisations 500', 'put organisations 1']);
    expect(await copied(target)).to.include({ rows: 501, written: 0, removed: 0 });
  });

  it('names every row once, and says what a collection came to', async () => {
    await write(organisation('b'), organisation('a'));
    const { target } = memoryTarget();
    const named: string[] = [];
    const all = await copyStore(store, target, (name) => named.push(name));
    expect(named).to.deep.equal(['organisations', 'organisations']);
    const line = (id: string) =>
      `{"country":"DE","createdAt":"${now}","currency":"EUR","id":"${id}","name":"${id}","organisationId":"org_a","updatedAt":"${now}","version":1,"zone":"Europe/Berlin"}\n`;
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(all.map(({ digest }) => digest)).to.include.members([sha(line('a') + line('b')), sha('')]);
  });

  it('is no copy when the target keeps something else, or more, or less', async () => {
    await write(organisation('a'), organisation('b'));
    const spoilt: readonly ((rows: readonly Row[]) => readonly Row[])[] = [
      (rows) => rows.map((row) => ({ ...row, version: row.version + 1 })),
      (rows) => rows.slice(1),
      (rows) => rows.flatMap((row) => [row, { ...row, id: `${row.id}x` }]),
    ];
    for (const spoil of spoilt) {
      const { target, heads } = memoryTarget();
      const bad = {
        ...target,
        put: (where: Collection, rows: readonly Row[]) => target.put(where, spoil(rows)),
      };
      const error = await copyStore(store, bad).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(Error).with.property('name', 'CopyDiffers');
      expect(error).to.have.property('sentence').that.includes('organisations');
      expect(heads).to.deep.equal([]);
    }
  });

  it('takes along where the trail and the outbox of each organisation have come to', async () => {
    const fact = { type: 'opportunity.changed', opportunityId: 'opp_1' } as const;
    await store.commit(scope, {
      organisationId: 'org_a',
      facts: [fact, fact],
      audit: [entry('a'), entry('b')],
    });
    await store.commit(scopeIn('org_b'), { organisationId: 'org_b', audit: [entry('c')] });
    const { target, heads } = memoryTarget();
    await copyStore(store, target);
    const trail = (await store.list(scope, audit, 'bySequence')).items;
    const other = (await store.list(scopeIn('org_b'), audit, 'bySequence')).items;
    const facts = (await store.list(scope, outbox, 'bySequence')).items;
    expect(heads).to.deep.equal([
      { organisationId: 'org_a', sequence: 2, hash: trail[1]?.hash, facts: 2, lastFact: facts[1]?.id },
      { organisationId: 'org_b', sequence: 1, hash: other[0]?.hash, facts: 0, lastFact: undefined },
    ]);
  });
});
