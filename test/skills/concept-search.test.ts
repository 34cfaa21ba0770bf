import { expect } from 'chai';
import { createConceptSearch } from '../../src/skills/concept-search.ts';
import type { EverydayRow } from '../../src/skills/everyday-words.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { smallTaxonomy, uriOf } from './small-taxonomy.ts';

const row = (kind: EverydayRow['kind'], concept: string, ...words: string[]): EverydayRow => ({
  ...{ kind, concept, label: '', words },
});
const { search } = createConceptSearch(createTaxonomy(smallTaxonomy), [
  row('skill', uriOf('drive forklift'), 'flt', 'drive * flt', '?counterbalance'),
  row('occupation', 'occupation:baker', '@bakery', '=loaves'),
  row('licence', 'forklift', 'forklift ticket', 'flt licence'),
  row('nothing', '', 'let go'),
]);

describe('one typeahead over all concepts', () => {
  it('finds skills and occupations by URI and licences by code, each with what matched', () => {
    expect(search('bake bread', 1)).to.deep.equal([
      { kind: 'skill', uri: uriOf('bake bread'), label: 'bake bread', matchedLabel: 'bake bread' },
    ]);
    expect(search('forklift ticket', 1)).to.deep.equal([
      { kind: 'licence', code: 'forklift', matchedLabel: 'forklift ticket' },
    ]);
    expect(search('bread maker', 1)[0]).to.include({ kind: 'occupation', uri: 'occupation:baker' });
  });

  it('finds them by everyday words, those that are only typed and those of places too, without their marks', () => {
    expect(search('counterbalance', 1)[0]?.matchedLabel).to.equal('counterbalance');
    expect(search('bakery', 1)[0]?.matchedLabel).to.equal('bakery');
    expect(search('loaves', 2).map(({ matchedLabel }) => matchedLabel)).to.include('loaves');
  });

  it('finds nothing for words that speak of nothing, and for phrases with a gap', () => {
    expect(search('let go', 5).map(({ matchedLabel }) => matchedLabel)).not.to.include('let go');
    expect(search('flt', 9).map(({ matchedLabel }) => matchedLabel)).to.have.members(['flt', 'flt licence']);
  });
});
