import { expect } from 'chai';
import { editDistance } from '../../src/skills/edit-distance.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';
import { smallTaxonomy, uriOf } from './small-taxonomy.ts';

const taxonomy = shippedTaxonomy;
const labels = (typed: string, limit = 5) => taxonomy.searchSkills(typed, limit).map((hit) => hit.label);

describe('typeahead', () => {
  it('finds a skill by the beginning of a word, as one types', () => {
    for (const typed of ['fork', 'forkl', 'forkli', 'forklift'])
      expect(labels(typed)).to.include('operate forklift');
    expect(labels('clean kitch')[0]).to.equal('clean kitchen equipment');
  });

  it('forgives typing errors: letters missing, doubled, swapped, wrong', () => {
    expect(labels('bakin bred')[0]).to.equal('prepare bakery products');
    for (const typed of ['custmer servise', 'cusotmer service', 'customerr servicee', 'kustomer service']) {
      expect(labels(typed), typed).to.include('customer service');
    }
  });

  it('says which label matched, and gives each concept once', () => {
    const small = createTaxonomy(smallTaxonomy);
    expect(small.searchSkills('make loaf', 3)).to.deep.equal([
      { uri: uriOf('bake bread'), label: 'bake bread', matchedLabel: 'make loaves' },
    ]);
    const hits = taxonomy.searchSkills('bak', 50);
    expect(new Set(hits.map((hit) => hit.uri)).size).to.equal(hits.length);
  });

  it('finds every preferred label first by its own words', () => {
    const missed = taxonomy.skills
      .filter((_, at) => at % 40 === 0)
      .filter(
        (skill) =>
          taxonomy.searchSkills(skill.label, 1)[0]?.label.toLowerCase() !== skill.label.toLowerCase(),
      );
    expect(missed.map((skill) => skill.label)).to.deep.equal([]);
  });

  it('searches occupations', () => {
    expect(taxonomy.searchOccupations('kichen asistant', 1)[0]?.label).to.equal('kitchen assistant');
  });

  it('answers nothing to nothing, to marks and to gibberish, and keeps to the limit', () => {
    expect(labels('')).to.deep.equal([]);
    expect(labels(' -- ')).to.deep.equal([]);
    expect(labels('zzqxv wqxzv')).to.deep.equal([]);
    expect(labels('a'.repeat(100_000))).to.deep.equal([]);
    expect(labels('use', 3)).to.have.length(3);
    expect(labels('use', 0)).to.deep.equal([]);
  });

  it('looks exact labels up, preferred before alternative, letter case aside', () => {
    const uri = taxonomy.skillByLabel('Customer SERVICE');
    expect(uri && taxonomy.label(uri)).to.equal('customer service');
    expect(taxonomy.skillByLabel('operate fork lift')).to.equal(undefined);
    const small = createTaxonomy(smallTaxonomy);
    expect(small.skillByLabel('Baking Bread')).to.equal(uriOf('bake bread'));
    expect(small.occupationByLabel('bread maker')).to.equal('occupation:baker');
  });
});

describe('edit distance', () => {
  it('counts insertions, deletions, replacements and swaps of neighbours', () => {
    expect(editDistance('bred', 'bread', 2)).to.equal(1);
    expect(editDistance('kichen', 'kitchen', 2)).to.equal(1);
    expect(editDistance('cusotmer', 'customer', 2)).to.equal(1);
    expect(editDistance('abc', 'xyz', 2)).to.equal(3);
    expect(editDistance('', 'ab', 2)).to.equal(2);
  });

  it('compares with the beginning of a word when asked', () => {
    expect(editDistance('restuar', 'restaurant', 1, true)).to.equal(1);
    expect(editDistance('restuar', 'restaurant', 1)).to.equal(2);
  });
});
