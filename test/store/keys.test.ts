import { expect } from 'chai';
import fc from 'fast-check';
import { Problem } from '../../src/domain/problem.ts';
import { allCollections } from '../../src/store/collections/index.ts';
import {
  behind,
  entriesMoved,
  entriesOf,
  entriesPrefix,
  everybody,
  headKey,
  keyBytes,
  pathCode,
  pathPrefix,
  rowKey,
} from '../../src/store/embedded/keys.ts';
import { compareKeyParts } from '../../src/store/key-values.ts';
import { thing, things } from '../contract/things.ts';
import { often } from '../support/few-or-many.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((one) => !/\0|\p{Surrogate}/u.test(one));
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => (one === 0 ? 0 : one));

describe('keys of the embedded store', () => {
  it('lie in the order of their values', () => {
    for (const value of [text, number, fc.boolean()]) {
      fc.assert(
        fc.property(value, value, (one, other) => {
          const order = keyBytes(['path', one, 'id']).compare(keyBytes(['path', other, 'id']));
          expect(Math.sign(order)).to.equal(Math.sign(compareKeyParts(one, other)));
        }),
        { numRuns: often(500) },
      );
    }
  });

  it('are apart for each collection, path and organisation', () => {
    const keys = [
      rowKey('a', 'x'),
      rowKey('b', 'x'),
      headKey('a'),
      pathPrefix('a', 'p', 'o'),
      pathPrefix('b', 'p', 'o'),
      pathPrefix('a', 'q', 'o'),
      pathPrefix('a', 'p', 'n'),
      pathPrefix('a', 'p', everybody),
    ].map((key) => keyBytes(key).toString('hex'));
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('that begin alike end before what is behind their beginning, and no others do', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.oneof(text, number, fc.boolean()), { minLength: 1, maxLength: 3 }),
        text,
        (start, more, other) => {
          fc.pre(other !== start);
          const end = behind(['path', start]);
          expect(keyBytes(['path', start]).compare(end)).to.equal(-1);
          expect(keyBytes(['path', start, ...more]).compare(end)).to.equal(-1);
          const foreign = keyBytes(['path', other, ...more]);
          const [low, high] = [keyBytes(['path', start]), end];
          expect(foreign.compare(low) >= 0 && foreign.compare(high) < 0).to.equal(false);
        },
      ),
      { numRuns: often(500) },
    );
  });

  it('have a code of their own for each collection, and for each path of it', () => {
    const starts = allCollections.map(({ name }) => entriesPrefix(name).join(' '));
    expect(new Set(starts).size).to.equal(starts.length);
    for (const { paths } of allCollections) {
      const codes = Object.keys(paths).map(pathCode);
      expect(new Set(codes).size).to.equal(codes.length);
    }
  });

  it('of a row are an entry for each path, and another where it is read across, but for the order of the ids', () => {
    const row = thing(1, { group: 'g', rank: 2, tags: ['s', 't'], code: 'c' });
    const of = (path: string) =>
      entriesOf(things, row)
        .filter((entry) => entry.path === path)
        .map(({ key, alone }) => [key, alone]);
    const at = (path: string, home = 'org_a') => pathPrefix('things', path, home);
    expect(of('byRank')).to.deep.equal([[[...at('byRank'), 2, row.id], undefined]]);
    expect(of('byTag')).to.deep.equal([
      [[...at('byTag'), 's', row.id], undefined],
      [[...at('byTag'), 't', row.id], undefined],
    ]);
    expect(of('all')).to.deep.equal([[[...at('all'), row.id], undefined]]);
    expect(at('all', everybody)).to.deep.equal(rowKey('things', row.id).slice(0, -1));
    const pair = [...at('byPair'), 'g', 'c'];
    expect(of('byPair')).to.deep.equal([[[...pair, row.id], pair]]);
    const [own, across] = [
      [...at('byCode'), 'c'],
      [...at('byCode', everybody), 'c'],
    ];
    expect(of('byCode')).to.deep.equal([
      [[...own, row.id], own],
      [[...across, row.id], across],
    ]);
    expect(of('byFlag')).to.deep.equal([]);
  });

  it('of a list come and go for the elements that come and go, in whatever order the others stand', () => {
    const old = thing(1, { tags: ['s', 't', 'u'] });
    const moved = (tags: string[]) => {
      const { come, go } = entriesMoved(things, old, thing(1, { tags }));
      const tagOf = ({ key, path }: (typeof come)[number]) => (path === 'byTag' ? key.at(-2) : path);
      return [come.map(tagOf), go.map(tagOf)];
    };
    expect(moved(['u', 'v', 't', 'v'])).to.deep.equal([['v'], ['s']]);
    expect(moved(['u', 't', 's', 's'])).to.deep.equal([[], []]);
    expect(moved([])).to.deep.equal([[], ['s', 't', 'u']]);
    const key = [...pathPrefix('things', 'byTag', 'org_a'), 's', old.id];
    expect(entriesMoved(things, old, thing(1, { tags: ['t', 'u'] })).go.map((one) => one.key)).to.deep.equal([
      key,
    ]);
    expect(() => moved(['s', 'a\0b'])).to.throw(Problem);
  });
});
