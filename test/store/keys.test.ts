import { expect } from 'chai';
import fc from 'fast-check';
import {
  behind,
  entriesOf,
  everybody,
  headKey,
  keyBytes,
  pathPrefix,
  rowKey,
  uniqueKey,
} from '../../src/store/embedded/keys.ts';
import { compareKeyParts } from '../../src/store/key-values.ts';
import { thing, things } from '../contract/things.ts';

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
        { numRuns: 500 },
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
      uniqueKey('a', 'p', 'o', []),
      uniqueKey('a', 'p', 'o', ['x']),
      uniqueKey('a', 'p', 'n', ['x']),
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
      { numRuns: 500 },
    );
  });

  it('of a row are an entry for each path, twice where it is read across, and one more where it is unique', () => {
    const row = thing(1, { group: 'g', rank: 2, tags: ['s', 't'], code: 'c' });
    const of = (path: string) =>
      entriesOf(things, row)
        .filter((entry) => entry.path === path)
        .map(({ key, unique }) => [unique, ...key].join(' '));
    expect(of('byRank')).to.deep.equal([`false path things byRank org_a 2 ${row.id}`]);
    expect(of('byTag')).to.deep.equal([
      `false path things byTag org_a s ${row.id}`,
      `false path things byTag org_a t ${row.id}`,
    ]);
    expect(of('all')).to.deep.equal([
      `false path things all org_a ${row.id}`,
      `false path things all ${everybody} ${row.id}`,
    ]);
    expect(of('byPair')).to.deep.equal([
      `false path things byPair org_a g c ${row.id}`,
      'true unique things byPair org_a g c',
    ]);
    expect(of('byCode')).to.deep.equal([
      `false path things byCode org_a c ${row.id}`,
      'true unique things byCode org_a c',
      `false path things byCode * c ${row.id}`,
      'true unique things byCode * c',
    ]);
    expect(of('byFlag')).to.deep.equal([]);
  });
});
