import { expect } from 'chai';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTranslatedWords, loadTranslatedWords } from '../../src/skills/translated-words.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const rows = loadTranslatedWords('config/translated-words.csv');
const { search, read } = createTranslatedWords(shippedTaxonomy, rows);
const labels = (language: 'es' | 'ar', typed: string) =>
  search(language, typed, 12).map(({ label }) => label);

describe('words in other languages', () => {
  it('name work and skills that ESCO has, by the names it prefers', () => {
    const { skills, occupations } = loadTaxonomy('config/taxonomy');
    const [known, jobs] = [skills, occupations].map((all) => new Set(all.map(({ label }) => label)));
    expect(rows.filter(({ occupation }) => !jobs?.has(occupation))).to.deep.equal([]);
    expect(rows.flatMap(({ skills }) => skills).filter((label) => !known?.has(label))).to.deep.equal([]);
  });

  it('are hundreds in either language, each written once a row and without stray blanks', () => {
    for (const language of ['es', 'ar'] as const) {
      const own = rows.filter((row) => row.language === language);
      expect(new Set(own.flatMap(({ words }) => words)).size, language).to.be.greaterThan(500);
      for (const { words, occupation } of own) {
        expect(new Set(words).size, occupation).to.equal(words.length);
        for (const word of words) expect(word).to.match(/^\S+( \S+)*$/);
      }
      const script = language === 'ar' ? /^[\p{Script=Arabic} ]+$/u : /^[\p{Script=Latin} ]+$/u;
      expect(own.flatMap(({ words }) => words).filter((word) => !script.test(word))).to.deep.equal([]);
    }
  });

  it('find skills by a word, its other forms, its beginning and with accents, vowels or the article', () => {
    for (const typed of ['panadero', 'Panaderas', 'pan', 'PANADERÍA', 'panaderia', 'panad'])
      expect(labels('es', typed), typed).to.include('bake goods');
    for (const typed of ['خبز', 'الخبز', 'خُبز', 'خبازة', 'خبازا'])
      expect(labels('ar', typed), typed).to.include('bake goods');
    expect(labels('es', 'limpieza')).to.include('clean surfaces');
    expect(labels('es', 'cocina')).to.include('use cooking techniques');
    expect(labels('ar', 'تنظيف')).to.include('clean surfaces');
    expect(labels('ar', 'طبخ')).to.include('use cooking techniques');
    expect(search('es', 'soldador', 1)[0]).to.include({ matchedLabel: 'soldador' });
    expect(search('es', 'cocina', 2)).to.have.length(2);
  });

  it('say nothing of what they do not know, or of the other language', () => {
    for (const typed of ['xyz', 'a', '', 'خبز']) expect(labels('es', typed), typed).to.deep.equal([]);
    expect(labels('ar', 'panadero')).to.deep.equal([]);
  });

  it('are read in a text, with the words and how somebody stands to them', () => {
    const spanish =
      'Trabajé de panadero y después limpiando oficinas. Quiero ser jardinera. No quiero volver a la obra. Nunca fui electricista.';
    const { occupations } = read('es', spanish);
    expect(occupations.map(({ label, words, done, wanted }) => [label, words, done, wanted])).to.deep.equal([
      ['baker', 'panadero', true, undefined],
      ['building cleaner', 'limpiando oficinas', true, undefined],
      ['landscape gardener', 'jardinera', false, true],
      ['building construction worker', 'obra', true, false],
    ]);
    for (const { words, start, end, skills } of occupations) {
      expect(spanish.slice(start, end)).to.equal(words);
      expect(skills).to.not.deep.equal([]);
    }
    const arabic = read('ar', 'عملت خبازا سنتين. أريد أن أعمل سائق شاحنة. لم أعمل نجارا').occupations;
    expect(arabic.map(({ label, done }) => [label, done])).to.deep.equal([
      ['baker', true],
      ['cargo vehicle driver', false],
    ]);
  });
});
