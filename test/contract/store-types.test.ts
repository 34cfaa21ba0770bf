import { expect } from 'chai';
import { collectionOf } from '../../src/store/collection.ts';
import type { Put } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { outcome } from './store.contract.ts';
import { scopeIn, type Thing, thing, thingClasses, things } from './things.ts';

const scope = scopeIn('org_a');
const name = 'things';
const classes = thingClasses;
/** The same of something that harms somebody. */
const hidden = { ...thingClasses, code: 'sud', tags: 'criminal', deep: 'personal' } as const;

/** Each line under a `@ts-expect-error` is refused by the compiler, or the check of types fails; run, it does no harm. */
describe('what the compiler refuses of the store', () => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore();
    await test.store.commit(scope, {
      organisationId: 'org_a',
      puts: [put(things, thing(1, { group: 'g', rank: 1, code: 'c' }), 0)],
    });
  });
  afterEach(() => test.close());

  it('is a path that is not declared', async () => {
    // @ts-expect-error
    expect(await outcome(test.store.list(scope, things, 'byColour'))).to.equal('Error');
    // @ts-expect-error
    expect(await outcome(test.store.count(scope, things, 'byColour', []))).to.equal('Error');
    // @ts-expect-error
    expect(await outcome(test.store.find(scope, things, 'byColour', []))).to.equal('Error');
  });

  it('is a key part of another type than the field, or a key that is too long', async () => {
    const { list, count } = test.store;
    expect((await list(scope, things, 'byGroup', { key: ['g', 1] })).items).to.have.lengthOf(1);
    // @ts-expect-error
    expect((await list(scope, things, 'byGroup', { key: [1] })).items).to.deep.equal([]);
    // @ts-expect-error
    expect((await list(scope, things, 'byGroup', { key: ['g', '1'] })).items).to.deep.equal([]);
    // @ts-expect-error
    expect((await list(scope, things, 'byGroup', { key: ['g', 1, 'x', 'y'] })).items).to.deep.equal([]);
    // @ts-expect-error
    expect(await count(scope, things, 'byFlag', ['true'])).to.equal(0);
    // @ts-expect-error
    expect(await count(scope, things, 'byTag', [7])).to.equal(0);
    // @ts-expect-error
    expect(await count(scope, things, 'byPlace', [7])).to.equal(0);
  });

  it('is a bound of another type than the value behind the key', async () => {
    const { list } = test.store;
    expect((await list(scope, things, 'byGroup', { key: ['g'], from: 1 })).items).to.have.lengthOf(1);
    expect((await list(scope, things, 'all', { from: 'thg_' })).items).to.have.lengthOf(1);
    // @ts-expect-error
    expect((await list(scope, things, 'byGroup', { key: ['g'], from: 'x' })).items).to.deep.equal([]);
    // @ts-expect-error
    expect((await list(scope, things, 'byGroup', { below: 1 })).items).to.deep.equal([]);
  });

  it('is to find a row by a path that is not unique, or by a part of its key', async () => {
    const { find } = test.store;
    expect((await find(scope, things, 'byPair', ['g', 'c']))?.id).to.equal(thing(1).id);
    // @ts-expect-error
    expect(await find(scope, things, 'byRank', [1])).to.equal(undefined);
    // @ts-expect-error
    expect(await find(scope, things, 'byPair', ['g'])).to.equal(undefined);
    // @ts-expect-error
    expect(await find(scope, things, 'byCode', [7])).to.equal(undefined);
  });

  it('is to declare, as a path, as open or as digested, a field that the rows lack or that harms somebody', () => {
    const declare = collectionOf<Thing>();
    const declared = [
      declare({ name, classes, paths: { byPlace: { fields: ['deep.at'], optional: ['deep.at'] } } }),
      declare({
        name,
        classes: hidden,
        open: { code: 'looked up' },
        paths: { byCode: { fields: ['code'] } },
      }),
      declare({ name, classes: hidden, digested: ['code'], paths: { byCode: { fields: ['code'] } } }),
      // @ts-expect-error
      declare({ name, classes: hidden, paths: { byCode: { fields: ['code'] } } }),
      // @ts-expect-error
      declare({ name, classes: hidden, open: { code: 'x' }, paths: { byTag: { fields: ['tags[]'] } } }),
      // @ts-expect-error
      declare({ name, classes: hidden, paths: { byPlace: { fields: ['deep.at'] } } }),
      // @ts-expect-error
      declare({ name, classes, paths: { byColour: { fields: ['colour'] } } }),
      // @ts-expect-error
      declare({ name, classes, paths: { byPlace: { fields: ['deep.colour'] } } }),
      // @ts-expect-error
      declare({ name, classes, paths: { byTag: { fields: ['tags'] } } }),
      // @ts-expect-error
      declare({ name, classes, open: { colour: 'no such field' } }),
      // @ts-expect-error
      declare({ name, classes, digested: ['colour'] }),
      // @ts-expect-error
      declare({ name, classes, keyedBy: 'colour' }),
    ];
    expect(declared.every((one) => 'all' in one.paths)).to.equal(true);
  });

  it('is a field without a class', () => {
    const { secret: _, ...lacking } = classes;
    // @ts-expect-error
    const declared = collectionOf<Thing>()({ name, classes: lacking });
    expect(declared.classes).not.to.have.property('secret');
  });

  it('is a field named like a reference that does not say what it names', () => {
    type Letter = Thing & {
      readonly writerId: string;
      readonly readerIds: readonly string[];
      readonly by: string;
    };
    const more = { ...classes, writerId: 'public', readerIds: 'public', by: 'public' } as const;
    const declared = collectionOf<Letter>()({
      name,
      classes: more,
      references: { writerId: { to: 'users' }, readerIds: { to: 'users' }, by: { loose: 'a name' } },
    });
    expect(declared.references).to.have.keys('writerId', 'readerIds', 'by');
    // @ts-expect-error
    expect(collectionOf<Letter>()({ name, classes: more }).references).to.deep.equal({});
    const references = { writerId: { to: 'users' }, by: { loose: 'a name' } };
    // @ts-expect-error
    expect(collectionOf<Letter>()({ name, classes: more, references }).references).to.equal(references);
  });

  it('is a row of another noun', () => {
    const other = collectionOf<Thing & { readonly colour: string }>()({
      name,
      classes: { ...classes, colour: 'public' },
    });
    // @ts-expect-error
    const odd: Put = put(other, thing(1), 0);
    expect(odd.row.id).to.equal(thing(1).id);
  });
});
