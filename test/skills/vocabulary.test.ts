import { expect } from 'chai';
import { createVocabulary } from '../../src/skills/vocabulary.ts';

describe('the vocabulary', () => {
  const words = ['cook', 'cookery', 'cooking', 'welding'];
  const one = { from: Int32Array.from([0, 1, 2, 3, 4]), of: Int32Array.from([0, 1, 2, 3]) };
  const vocabulary = createVocabulary(words, ['cook', 'cookeri', 'cook', 'weld'], one, words.length);
  const ranked = (typed: string) =>
    [...vocabulary.like(typed)]
      .sort((a, b) => b.likeness - a.likeness)
      .map(({ word }) => [...words].sort()[word]);

  it('takes the word itself for likelier than a word that begins like it', () => {
    const [first, second] = [...vocabulary.like('cook')].sort((a, b) => b.likeness - a.likeness);
    expect(ranked('cook')[0]).to.equal('cook');
    expect(first?.likeness).to.equal(1);
    expect(second?.likeness).to.be.below(1);
  });

  it('takes a word of which more is typed for likelier', () => {
    const likenessOf = (typed: string) => vocabulary.like(typed)[0]!.likeness;
    expect(likenessOf('weldin')).to.be.above(likenessOf('weld'));
  });

  it('forgives a slip in a long word, for less than the word itself', () => {
    expect(ranked('weldimg')).to.deep.equal(['welding']);
    expect(vocabulary.like('weldimg')[0]!.likeness).to.be.below(1);
  });
});
