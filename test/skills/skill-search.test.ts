import { expect } from 'chai';
import { createPlainVoice, loadPlainWords } from '../../src/skills/plain-voice.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const voice = createPlainVoice(shippedTaxonomy, () => loadPlainWords('config'));
const found = (typed: string, limit = 5) => voice.searchSkills(typed, limit).map(({ label }) => label);

describe('the search for skills', () => {
  it('finds names while one is typed, mistyped ones too', () => {
    for (const typed of ['operate fork', 'operate forklift', 'oprate forklft'])
      expect(found(typed)[0], typed).to.equal('operate forklift');
  });

  it('finds what a phrase says in other words, where no name goes on from it', () => {
    const phrase = 'working with computers and spreadsheets';
    const byNames = shippedTaxonomy.searchSkills(phrase, 1).map(({ label }) => label);
    expect(byNames).not.to.include('use spreadsheets software');
    expect(found(phrase, 1)).to.deep.equal(['use spreadsheets software']);
  });

  it('gives each skill once and no more than asked for', () => {
    const hits = found('cleaning of floors in buildings', 10);
    expect(new Set(hits).size).to.equal(hits.length);
    expect(found('cleaning of floors in buildings', 3)).to.have.length(3);
    expect(found('', 5)).to.deep.equal([]);
  });
});
