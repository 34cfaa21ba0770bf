import { expect } from 'chai';
import fc from 'fast-check';
import { beginnings, searchedKeys, wordsOf } from '../../src/services/kit/search-keys.ts';

describe('keys of a search', () => {
  it('are words in lower case, without accents and punctuation', () => {
    expect(wordsOf('  Zoë  O’Brien-Łuk, ÅRHUS 24/7 ')).to.deep.equal([
      'zoe',
      'o',
      'brien',
      'łuk',
      'arhus',
      '24',
      '7',
    ]);
    expect(wordsOf('… – !')).to.deep.equal([]);
    // Written as one sign or as two, it is the same word; so are letters that only look wider.
    expect(wordsOf('Zoe\u0308')).to.deep.equal(wordsOf('Zoë'));
    expect(wordsOf('ＡＢ')).to.deep.equal(['ab']);
    expect(wordsOf('東京 дом')).to.deep.equal(['東京', 'дом']);
  });

  it('begin with two letters and end with twelve; a word of one letter is its own', () => {
    expect(beginnings('Baker')).to.deep.equal(['ba', 'bak', 'bake', 'baker']);
    expect(beginnings('a')).to.deep.equal(['a']);
    expect(beginnings('')).to.deep.equal([]);
    expect(beginnings('abcdefghijklmn').at(-1)).to.equal('abcdefghijkl');
    expect(beginnings('abcdefghijkl').at(-1)).to.equal('abcdefghijkl');
    expect(beginnings('abcdefghijk').at(-1)).to.equal('abcdefghijk');
  });

  it('are those of the first eight words, each once', () => {
    expect(beginnings('aa bb cc dd ee ff gg hh ii')).to.deep.equal([
      'aa',
      'bb',
      'cc',
      'dd',
      'ee',
      'ff',
      'gg',
      'hh',
    ]);
    expect(beginnings('bake baker')).to.deep.equal(['ba', 'bak', 'bake', 'baker']);
  });

  it('that are typed are cut to what is kept, the most telling first', () => {
    expect(searchedKeys('of Bakers by')).to.deep.equal(['bakers', 'of', 'by']);
    expect(searchedKeys('abcdefghijklmn')).to.deep.equal(['abcdefghijkl']);
    expect(searchedKeys(' ')).to.deep.equal([]);
  });

  it('find a text by whatever of one of its first words was typed so far, from two letters on', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeäéß1'), minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (words, which, length) => {
          const chosen = words[which % words.length] ?? '';
          const typed = chosen.slice(0, 2 + (length % (chosen.length - 1)));
          const [key = ''] = searchedKeys(typed);
          expect(beginnings(words.join(' '))).to.include(key);
        },
      ),
    );
  });
});
