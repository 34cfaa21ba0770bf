import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { Problem } from '../../src/domain/problem.ts';
import { listAsked, pageLimit, pathOf } from '../../src/store/paths.ts';
import { anyThings, scopeIn, things } from '../contract/things.ts';

describe('access paths', () => {
  const here = scopeIn('org_a');
  const everywhere = acrossOrganisations('test');

  it('are the declared ones, and that of every collection in order of id', () => {
    expect(pathOf(here, things, 'byGroup', [])).to.equal(things.paths.byGroup);
    expect(pathOf(here, things, 'all', []).fields).to.deep.equal([]);
    for (const name of ['byNothing', '', 'byGroup '])
      expect(() => pathOf(here, things, name, [])).to.throw(Error);
  });

  it('are read across organisations only where they say so', () => {
    expect(pathOf(everywhere, things, 'byGroup', [])).to.equal(things.paths.byGroup);
    expect(pathOf(everywhere, things, 'all', []).across).to.equal(true);
    expect(() => pathOf(everywhere, things, 'byRank', [])).to.throw(Error);
    expect(pathOf(here, things, 'byRank', [])).to.equal(things.paths.byRank);
  });

  it('by an element of a list are read by a whole key', () => {
    expect(() => pathOf(here, things, 'byTag', [])).to.throw(Error);
    expect(pathOf(here, things, 'byTag', ['a'])).to.equal(things.paths.byTag);
  });

  it('give pages of one to a thousand rows, fifty when nobody asks', () => {
    const asked = [undefined, -5, 0, 1, 2, 50, 999, 1000, 1001, 10 ** 9];
    expect(asked.map((limit) => pageLimit(limit))).to.deep.equal([50, 1, 1, 1, 2, 50, 999, 1000, 1000, 1000]);
  });

  it('are asked for a range, a page and a place, going up unless told otherwise', () => {
    const asked = listAsked(here, anyThings, 'byGroup', { key: ['g'], from: 1, below: 5, limit: 7 });
    expect(asked).to.deep.include({ path: things.paths.byGroup, key: ['g'], from: 1, below: 5, limit: 7 });
    expect(asked).to.include({ descending: false, after: undefined });
    const plain = listAsked(here, anyThings, 'byRank');
    expect(plain).to.deep.include({ key: [], limit: 50 });
    expect(plain).to.not.have.any.keys('from', 'below');
    expect(listAsked(here, anyThings, 'byRank', { descending: true })).to.include({ descending: true });
  });

  it('hold nothing under what cannot be a key', () => {
    for (const range of [{ key: ['\0'] }, { from: '\0' }, { below: Number.NaN }])
      expect(listAsked(here, anyThings, 'byGroup', range)).to.equal(undefined);
    expect(() => listAsked(here, anyThings, 'byNothing', { key: ['\0'] })).to.throw(Error);
  });

  it('are gone on with where the page before ended, within the same range', () => {
    const ranks = (range: object, end: number) => {
      const cursor = listAsked(here, anyThings, 'byRank')?.cursorAt([end, 'thg_1']);
      try {
        return listAsked(here, anyThings, 'byRank', { ...range, cursor })?.after;
      } catch (error) {
        return error instanceof Problem ? error.code : error;
      }
    };
    expect(ranks({}, 3)).to.deep.equal([3, 'thg_1']);
    expect(ranks({ from: 3 }, 3)).to.deep.equal([3, 'thg_1']);
    expect(ranks({ from: 3 }, 2)).to.equal('invalid');
    expect(ranks({ below: 3 }, 2)).to.deep.equal([2, 'thg_1']);
    expect(ranks({ below: 3 }, 3)).to.equal('invalid');
    expect(ranks({ from: 1, below: 3 }, 0)).to.equal('invalid');
    expect(ranks({ from: 1, below: 3 }, 4)).to.equal('invalid');
  });

  it('are gone on with by the very list that a cursor was made for', () => {
    const asked = { key: ['g'], descending: true };
    const cursor = listAsked(here, anyThings, 'byGroup', asked)?.cursorAt([1, 'thg_1']);
    expect(listAsked(here, anyThings, 'byGroup', { ...asked, cursor })?.after).to.deep.equal([1, 'thg_1']);
    const others = [{ key: ['g'] }, { key: ['h'], descending: true }, { descending: true }];
    for (const other of others)
      expect(() => listAsked(here, anyThings, 'byGroup', { ...other, cursor })).to.throw(Problem);
    expect(() => listAsked(here, { ...anyThings, name: 'others' }, 'byGroup', { ...asked, cursor })).to.throw(
      Problem,
    );
  });
});
