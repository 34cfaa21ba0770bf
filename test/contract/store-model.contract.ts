import { expect } from 'chai';
import fc from 'fast-check';
import { Problem } from '../../src/domain/problem.ts';
import type { ListOptions, Store } from '../../src/store/port.ts';
import { put, removal } from '../../src/store/rows.ts';
import type { TestStore } from '../support/store.ts';
import { anyThings, expectedList, scopeIn, type Thing, things } from './things.ts';

const text = fc.oneof(
  fc.constantFrom('', 'a', 'ab', 'b', 'é', 'Ω', '\u{1F600}', '\u{10FFFF}', 'a b'),
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll(/\0|\p{Surrogate}/gu, '')),
);
/** Set for a server that cannot order the tiniest numbers: those nearer to zero are left out. */
let leastNumber = 0;
const number = fc
  .oneof(
    fc.constantFrom(0, -1, 1, 255, 256, 2 ** 31, 2 ** 53, -(2 ** 53), 0.1),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((value) => (Math.abs(value) <= leastNumber ? 0 : value));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
const present = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Thing>;

const fields = fc
  .record({
    group: maybe(text),
    rank: maybe(number),
    flag: maybe(fc.boolean()),
    tags: maybe(fc.array(text, { maxLength: 4 })),
    code: maybe(fc.constantFrom('x', 'y', 'z', 'ü')),
    deep: maybe(fc.record({ at: text })),
    secret: maybe(text),
  })
  .map(present);
const id = fc.integer({ min: 0, max: 9 }).map(String);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), id, fields, stale: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
);
const reading = fc
  .record({
    path: fc.constantFrom(...Object.keys(things.paths)),
    group: maybe(text),
    from: maybe(number),
    below: maybe(number),
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ path, group, from, below, descending, limit }) => {
    const keyed = path === 'byGroup' && group !== undefined;
    const bounds = keyed || path === 'byRank' ? present({ from, below }) : {};
    // An element of a list is always named.
    const key = keyed ? [group] : path === 'byTag' ? [group ?? 'a'] : [];
    const options: ListOptions = { key, ...bounds, descending, limit };
    return { path, options };
  });

async function allPages(store: Store, organisationId: string, path: string, options: ListOptions) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list(scopeIn(organisationId), anyThings, path, { ...options, cursor });
    expect(page.items.length).to.be.at.most(options.limit ?? 50);
    ids.push(...page.items.map((row) => row.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

const outcome = (work: Promise<void>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

/** The store beside a map of rows that is searched from end to end: after any writes every list is the same. */
export function storeModelContract(
  name: string,
  open: () => Promise<TestStore>,
  { least = () => 0, runs: mostRuns = 60 }: { readonly least?: () => number; readonly runs?: number } = {},
): void {
  describe(`the ${name} store beside a plain model`, function () {
    this.timeout(90_000);
    let test: TestStore;
    let runs = 0;
    before(async () => {
      test = await open();
      leastNumber = least();
    });
    after(async () => {
      leastNumber = 0;
      await test.close();
    });

    it('lists, finds, counts and refuses alike', async () => {
      const property = fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(reading, { minLength: 3, maxLength: 8 }),
        async (steps, readings) => {
          // An organisation for each run: what others hold must not show.
          runs += 1;
          const organisationId = `org_${runs}`;
          const scope = scopeIn(organisationId);
          const model = new Map<string, Thing>();

          for (const one of steps) {
            const key = `thg_${runs}_${one.id}`;
            const old = model.get(key);
            if (one.do === 'remove') {
              const removals = [removal(things, { id: key, organisationId })];
              expect(await outcome(test.store.commit(scope, { organisationId, removals }))).to.equal('done');
              model.delete(key);
              continue;
            }
            const stale = one.stale && old !== undefined && old.version > 1;
            const expects = (old?.version ?? 0) - (stale ? 1 : 0);
            const code = one.fields.code === undefined ? {} : { code: `${one.fields.code}${runs}` };
            const at = '2026-01-01T00:00:00.000Z';
            const own = { id: key, organisationId, version: expects + 1, createdAt: at, updatedAt: at };
            const row: Thing = { ...one.fields, ...code, ...own };
            const taken = [...model.values()].some(
              (other) => other.id !== row.id && row.code !== undefined && other.code === row.code,
            );
            const expected = stale ? 'stale_version' : taken ? 'conflict' : 'done';
            const unit = { organisationId, puts: [put(things, row, expects)] };
            expect(await outcome(test.store.commit(scope, unit))).to.equal(expected);
            if (expected === 'done') model.set(row.id, row);
          }

          for (const { path, options } of readings) {
            const declared = anyThings.paths[path]!;
            const expected = expectedList(model.values(), declared, options);
            expect(await allPages(test.store, organisationId, path, options)).to.deep.equal(expected);
            const { key = [] } = options;
            const held = expectedList(model.values(), declared, { key }).length;
            expect(await test.store.count(scope, anyThings, path, key)).to.equal(held);
          }
          const rows = [...model.values()];
          expect(await test.store.getMany(scope, things, [...model.keys()])).to.deep.equal(rows);
          for (const row of rows) {
            if (row.code === undefined) continue;
            expect(await test.store.find(scope, things, 'byCode', [row.code])).to.deep.equal(row);
          }
        },
      );
      await fc.assert(property, { numRuns: Number(process.env.MODEL_RUNS ?? mostRuns) });
    });
  });
}
