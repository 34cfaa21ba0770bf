import { expect } from 'chai';
import fc from 'fast-check';
import { Problem } from '../../src/domain/problem.ts';
import { canBeKey, compareKeyParts, isList, pathValues } from '../../src/store/key-values.ts';
import { type Thing, thing } from '../contract/things.ts';

describe('values of a key', () => {
  const values = (more: Partial<Thing>, fields: readonly string[], optional: readonly string[] = []) =>
    pathValues(thing(1, more), { fields, optional });
  const refusedAt = (more: Partial<Thing>, field: string) => {
    try {
      values(more, [field]);
    } catch (error) {
      if (error instanceof Problem) return `${error.code} ${error.extras.errors?.[0]?.path}`;
      return 'a fault of ours';
    }
    return 'taken';
  };

  it('stand in the order of the path’s fields, dots reaching into objects', () => {
    expect(values({ group: 'g', rank: 2 }, ['rank', 'group'])).to.deep.equal([[2, 'g']]);
    expect(values({ deep: { at: 'there' } }, ['deep.at'])).to.deep.equal([['there']]);
    expect(values({}, [])).to.deep.equal([[]]);
    expect(values({ flag: false, rank: 0, group: '' }, ['flag', 'rank', 'group'])).to.deep.equal([
      [false, 0, ''],
    ]);
  });

  it('of a list are one key for each element, each once', () => {
    expect(values({ group: 'g', tags: ['b', 'a', 'b'] }, ['group', 'tags[]'])).to.deep.equal([
      ['g', 'b'],
      ['g', 'a'],
    ]);
    expect(values({ tags: [] }, ['tags[]'])).to.deep.equal([]);
    expect(values({}, ['tags[]'])).to.deep.equal([]);
    expect([isList('tags[]'), isList('tags'), isList('[]x')]).to.deep.equal([true, false, false]);
  });

  it('that are missing take the row off the path where the path says they may, and are a fault where not', () => {
    expect(values({}, ['group'], ['group'])).to.deep.equal([]);
    expect(values({}, ['deep.at'], ['deep.at'])).to.deep.equal([]);
    expect(values({ group: 'g' }, ['group', 'rank'], ['rank'])).to.deep.equal([]);
    expect(refusedAt({}, 'group')).to.equal('a fault of ours');
    expect(refusedAt({}, 'deep.at')).to.equal('a fault of ours');
    expect(() => values({ rank: 1 }, ['group', 'rank'], ['rank'])).to.throw(Error);
  });

  it('are at most four hundred bytes, however few letters that is', () => {
    expect(refusedAt({ group: 'x'.repeat(400) }, 'group')).to.equal('taken');
    expect(refusedAt({ group: 'x'.repeat(401) }, 'group')).to.equal('invalid group');
    expect(refusedAt({ group: 'ä'.repeat(200) }, 'group')).to.equal('taken');
    expect(refusedAt({ group: 'ä'.repeat(201) }, 'group')).to.equal('invalid group');
    expect(refusedAt({ tags: ['a', 'x'.repeat(401)] }, 'tags[]')).to.equal('invalid tags[]');
  });

  it('are finite numbers and whole text without a zero byte', () => {
    for (const group of ['a\0b', '\0', '\ud800', 'a\udc00', '\udc00\ud800'])
      expect(refusedAt({ group }, 'group'), JSON.stringify(group)).to.equal('invalid group');
    for (const group of ['\u0001', '😀', '\n', '\uffff'])
      expect(refusedAt({ group }, 'group')).to.equal('taken');
    for (const rank of [Number.NaN, Infinity, -Infinity])
      expect(refusedAt({ rank }, 'rank')).to.equal('invalid rank');
    expect([
      canBeKey([Number.NaN]),
      canBeKey(['a\0']),
      canBeKey(['a', 1, true, '']),
      canBeKey([]),
    ]).to.deep.equal([false, false, true, true]);
    expect(canBeKey(['fine', '\0'])).to.equal(false);
  });

  it('know no minus zero', () => {
    expect(Object.is(values({ rank: -0 }, ['rank'])[0]?.[0], 0)).to.equal(true);
  });

  it('are in one order: texts by their bytes, numbers by size, false before true', () => {
    expect([compareKeyParts(false, true), compareKeyParts(true, true)].map(Math.sign)).to.deep.equal([-1, 0]);
    expect(Math.sign(compareKeyParts(-1.5, 0))).to.equal(-1);
    expect(Math.sign(compareKeyParts(10, 9))).to.equal(1);
    // By bytes, not by UTF-16 units, in which the second would come first.
    expect(Math.sign(compareKeyParts('\uffff', '😀'))).to.equal(-1);
    expect(Math.sign(compareKeyParts('a', 'ab'))).to.equal(-1);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const byPoints = [...one].map((sign) => sign.codePointAt(0) ?? 0);
        const points = [...other].map((sign) => sign.codePointAt(0) ?? 0);
        const at = byPoints.findIndex((point, index) => point !== points[index]);
        const wanted =
          at < 0
            ? Math.sign(byPoints.length - points.length)
            : at >= points.length
              ? 1
              : Math.sign((byPoints[at] ?? 0) - (points[at] ?? 0));
        expect(Math.sign(compareKeyParts(one, other))).to.equal(wanted);
        expect(Math.sign(compareKeyParts(other, one))).to.equal(-wanted || 0);
      }),
    );
  });
});
