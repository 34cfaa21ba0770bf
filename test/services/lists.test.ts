import { expect } from 'chai';
import fc from 'fast-check';
import { filteredPage, type PageAsked } from '../../src/services/kit/lists.ts';
import type { ListOptions, Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn, type Thing, thing, things } from '../contract/things.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const scope = scopeIn('org_a');
const total = 2500;

describe('pages of a list with a filter', () => {
  let test: TestStore;
  let read: number;
  let asked: (ListOptions | undefined)[];
  let store: Store;
  before(async () => {
    test = await openTestStore();
    const puts = Array.from({ length: total }, (_, rank) =>
      put(things, thing(rank, { group: 'g', rank }), 0),
    );
    await test.store.commit(scope, { organisationId: 'org_a', puts });
    // Counts what is read of the store.
    store = {
      ...test.store,
      async list(scoped, collection, path, options) {
        const page = await test.store.list(scoped, collection, path, options);
        read += page.items.length;
        asked.push(options);
        return page;
      },
    };
  });
  beforeEach(() => {
    read = 0;
    asked = [];
  });
  after(() => test.close());

  const page = (keep: ((row: Thing) => boolean) | undefined, more: PageAsked = {}, options: object = {}) =>
    filteredPage(store, scope, things, { path: 'byGroup', key: ['g'], keep, ...options }, more);
  const ranks = (items: readonly Thing[]) => items.map(({ rank }) => rank);
  const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

  it('gives up after two thousand rows, with a place to go on from', async () => {
    const first = await page(() => false);
    expect([first.items, read]).to.deep.equal([[], 2000]);
    const rest = await page(() => false, { cursor: first.nextCursor ?? undefined });
    expect([rest.items, rest.nextCursor, read]).to.deep.equal([[], null, total]);
  });

  it('gives what it found when it gives up, and finds the rest from there', async () => {
    const keep = ({ rank = 0 }: Thing) => rank === 3 || rank === 2400;
    const first = await page(keep, { limit: 2 });
    expect(ranks(first.items)).to.deep.equal([3]);
    const rest = await page(keep, { limit: 2, cursor: first.nextCursor ?? undefined });
    expect([ranks(rest.items), rest.nextCursor]).to.deep.equal([[2400], null]);
  });

  it('ends behind the row that fills it, and reads no further than its portion', async () => {
    const first = await page(({ rank = 0 }) => rank % 2 === 0, { limit: 3 });
    expect(ranks(first.items)).to.deep.equal([0, 2, 4]);
    expect(read).to.equal(55);
    const second = await page(() => true, { limit: 2, cursor: first.nextCursor ?? undefined });
    expect(ranks(second.items)).to.deep.equal([5, 6]);
  });

  it('is fifty long when nobody says how long, with a filter and without', async () => {
    expect((await page(() => true)).items).to.have.length(50);
    expect((await page(undefined)).items).to.have.length(50);
    expect(asked.at(-1)).to.include({ limit: 50 });
  });

  it('hands a list without a filter to the store as it was asked for', async () => {
    const first = await page(undefined, { limit: 2 }, { descending: true, from: 10, below: 20 });
    expect(ranks(first.items)).to.deep.equal([19, 18]);
    const next = await page(
      undefined,
      { limit: 2, cursor: first.nextCursor ?? undefined },
      { descending: true, from: 10, below: 20 },
    );
    expect(ranks(next.items)).to.deep.equal([17, 16]);
    expect(read).to.equal(4);
  });

  it('keeps to the order and the bounds of the path', async () => {
    const odd = ({ rank = 0 }: Thing) => rank % 2 === 1;
    const found = await page(odd, {}, { descending: true, from: 10, below: 20 });
    expect([ranks(found.items), found.nextCursor]).to.deep.equal([[19, 17, 15, 13, 11], null]);
  });

  it('put together gives every row that fits, once and in order, whatever fits and however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 400 }),
        fc.nat({ max: 399 }),
        async (limit, every, offset) => {
          const keep = ({ rank = 0 }: Thing) => rank % every === offset % every;
          const found: (number | undefined)[] = [];
          let cursor: string | undefined;
          do {
            const one = await page(keep, { limit, cursor });
            expect(one.items.length).to.be.at.most(limit);
            found.push(...ranks(one.items));
            cursor = one.nextCursor ?? undefined;
          } while (cursor !== undefined);
          expect(found).to.deep.equal(upTo(0, total).filter((rank) => rank % every === offset % every));
        },
      ),
      { numRuns: 12 },
    );
  });
});
