import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { pageLimit, pathOf } from '../../src/store/paths.ts';
import { scopeIn, things } from '../contract/things.ts';

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
});
