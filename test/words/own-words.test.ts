import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ownLanguages } from '../../src/domain/own-language.ts';
import { wagePeriods } from '../../src/domain/values/money.ts';
import { doors } from '../../src/words/door.ts';
import { consentTexts, revocationTexts } from '../../src/words/en/consents.ts';
import { releaseTexts } from '../../src/words/en/releases.ts';
import { createOwnWords, ownCatalogues } from '../../src/words/own-words.ts';

/** All that people read on their own pages and at the door to them, a list no test named included. What is filled in is a short word. */
function allOf(language: (typeof ownLanguages)[number]): readonly (readonly [key: string, text: string])[] {
  const filling = { en: 'work', es: 'casa', ar: 'عمل' }[language];
  return Object.entries({ ...ownCatalogues[language], door: doors[language] }).flatMap(([list, texts]) =>
    Object.entries(texts).map(
      ([key, text]) => [`${list}.${key}`, text.replaceAll(/\{\{\w+\}\}/g, filling)] as const,
    ),
  );
}

/** Each whole sentence of a language; labels, which would make it look easier, do not count. */
const textsOf = (language: (typeof ownLanguages)[number]): readonly string[] =>
  allOf(language)
    .map(([, text]) => text)
    .filter((text) => /[.!?؟]$/.test(text));

/** Flesch–Kincaid. */
function gradeOf(texts: readonly string[]): number {
  const { words, sentences } = countsOf(texts);
  const syllables = texts.flatMap(wordsIn).reduce((sum, word) => sum + syllablesOfEnglish(word), 0);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/[.!?؟]+(?=\s|$)/)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}’'-]+/gu) ?? [];

/** How many syllables an English word has, as Flesch–Kincaid counters find them. */
function syllablesOfEnglish(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const heard = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** The same of a Spanish one: a strong vowel, or a weak one with an accent, is a syllable; weak ones beside it belong to it. */
function syllablesOfSpanish(word: string): number {
  const plain = word.toLowerCase().replaceAll(/([qg])u(?=[eiéí])/g, '$1');
  const heard = plain.match(/[íú]|[iuü]*[aeoáéó](?:[iuüy](?![aeoáéóíú]))?|[iuü]+y?|y$/g);
  return Math.max(1, heard?.length ?? 1);
}

interface Reading {
  readonly words: number;
  readonly sentences: number;
}

function countsOf(texts: readonly string[]): Reading {
  const sentences = texts.flatMap(sentencesIn);
  return { sentences: sentences.length, words: sentences.flatMap(wordsIn).length };
}

describe('the words for the people themselves', () => {
  it('say what pay is for as the list in a portal does', () => {
    const script = new URL('../../web/public/stepwell-opportunities.js', import.meta.url);
    const text = readFileSync(script, 'utf8');
    for (const language of ownLanguages)
      for (const period of wagePeriods)
        expect(text).to.include(`${period}: '${createOwnWords(language).label('periods', period)}'`);
  });

  it('are all there in each language, name the same things, and are not the English ones', () => {
    const names = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const language of ownLanguages)
      for (const [list, texts] of Object.entries(ownCatalogues[language])) {
        const english = ownCatalogues.en[list as keyof typeof ownCatalogues.en] as Record<string, string>;
        expect(Object.keys(texts).sort(), `${language} ${list}`).to.deep.equal(Object.keys(english).sort());
        for (const [key, text] of Object.entries(texts)) {
          expect(text.trim(), `${language} ${list}.${key}`).to.not.equal('');
          expect(names(text), `${language} ${list}.${key}`).to.deep.equal(names(english[key] ?? ''));
          if (language === 'ar' && /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, '')) && list !== 'languages')
            expect(text, `${list}.${key}`).to.match(/\p{Script=Arabic}/u);
        }
      }
  });

  // "You want this kind of work" and "not the kind of job you want" stood on one page.
  it('speak of a contract as of nothing else, so that a wish for it contradicts no wish for work', () => {
    const contract = { en: 'contract', es: 'contrato', ar: 'العقد' };
    for (const language of ownLanguages)
      for (const [code, text] of Object.entries(ownCatalogues[language].ownReasons))
        expect(text.includes(contract[language]), `${language} ${code}: ${text}`).to.equal(
          code === 'contract_fits' || code === 'contract_differs',
        );
  });

  it('call a code and a password by two words, and whoever stands by them by one, in Spanish as in English', () => {
    const texts = Object.values(ownCatalogues.es).flatMap((list) => Object.values(list));
    expect(texts.filter((text) => /\bclaves?\b/i.test(text))).to.deep.equal([]);
    // And who stands by them has one name.
    expect(texts.filter((text) => /\b(tu guía|orientador)\b/i.test(text))).to.deep.equal([]);
    expect(ownCatalogues.es.common.codeLabel).to.equal('Código');
    expect(ownCatalogues.es.common.password).to.equal('Contraseña');
  });

  it('read at grade 6 or below in English (Flesch–Kincaid)', () => {
    const grade = gradeOf(textsOf('en'));
    expect(grade, `grade ${grade.toFixed(1)}`).to.be.at.most(6);
  });

  // What is easy on the whole can have one sentence that somebody stops at: what went wrong, for one.
  it('do so each by itself, buttons and what is said of a mistake included; only papers have the names they have', () => {
    for (const [key, text] of allOf('en'))
      if (wordsIn(text).length > 2 && !/^(licences|languages)\./.test(key)) {
        const grade = gradeOf([text]);
        expect(grade, `${key}: ${text} (${grade.toFixed(1)})`).to.be.at.most(6);
      }
  });

  it('go with texts to sign that read so, too, the words of the law apart', () => {
    for (const texts of [consentTexts, revocationTexts, releaseTexts]) {
      const grade = gradeOf(Object.values(texts).map((text) => text.replaceAll(/\{\{\w+\}\}/g, 'work')));
      expect(grade, `grade ${grade.toFixed(1)}`).to.be.at.most(6);
    }
  });

  it('name what helps and what is so at work at grade 6 or below, each of them', () => {
    const labels = { ...ownCatalogues.en.needs, ...ownCatalogues.en.settings };
    for (const [code, text] of Object.entries(labels)) {
      const words = wordsIn(text);
      const syllables = words.reduce((sum, word) => sum + syllablesOfEnglish(word), 0);
      const grade = 0.39 * words.length + 11.8 * (syllables / words.length) - 15.59;
      // A name of one or two words is as easy as its words: the formula tells of sentences.
      const isShort = words.length <= 2 && words.every((word) => syllablesOfEnglish(word) <= 2);
      expect(isShort || grade <= 6, `${code}: ${text} (${grade.toFixed(1)})`).to.equal(true);
    }
  });

  it('read at 70 or above in Spanish (Fernández-Huerta)', () => {
    const { words, sentences } = countsOf(textsOf('es'));
    const syllables = textsOf('es')
      .flatMap(wordsIn)
      .reduce((sum, word) => sum + syllablesOfSpanish(word), 0);
    const ease = 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
    expect(ease, `ease ${ease.toFixed(1)}`).to.be.at.least(70);
  });

  // There is no formula for Arabic that everybody uses: lengths stand in for it, and are said as that.
  it('are of short words and short sentences in Arabic', () => {
    const texts = textsOf('ar');
    const { words, sentences } = countsOf(texts);
    const letters = texts.flatMap(wordsIn).reduce((sum, word) => sum + word.length, 0);

    expect(words / sentences, 'words a sentence').to.be.at.most(8);
    expect(letters / words, 'letters a word').to.be.at.most(5.5);
    for (const text of texts)
      for (const sentence of sentencesIn(text)) expect(wordsIn(sentence).length, sentence).to.be.at.most(16);
  });

  it('are counted as people would count them', () => {
    const spanish = {
      trabajo: 3,
      después: 2,
      leer: 2,
      aún: 2,
      día: 2,
      muy: 1,
      quiero: 2,
      página: 3,
      guía: 2,
    };
    for (const [word, syllables] of Object.entries(spanish))
      expect(syllablesOfSpanish(word), word).to.equal(syllables);
    const english = { work: 1, coach: 1, answer: 2, employer: 3, nothing: 2, language: 2, computer: 3 };
    for (const [word, syllables] of Object.entries(english))
      expect(syllablesOfEnglish(word), word).to.equal(syllables);
  });

  it('have no long sentence in any language', () => {
    for (const language of ['en', 'es'] as const)
      for (const text of textsOf(language))
        for (const sentence of sentencesIn(text))
          expect(wordsIn(sentence).length, sentence).to.be.at.most(20);
  });

  it('say nothing of recovery, health, treatment or courts in a title', () => {
    const telling =
      /recover|health|treat|clinic|drug|addict|medic|court|probation|prison|record|salud|tratam|clínic|droga|adicc|medic|juzgado|condicional|cárcel|recuper|صح|علاج|عياد|مخدر|إدمان|دواء|محكم|سجن|تعاف/i;
    for (const language of ownLanguages)
      for (const title of Object.values(ownCatalogues[language].titles))
        expect(title, `${language}: ${title}`).to.not.match(telling);
  });

  it('close names in, and write money and days as the language does', () => {
    const [en, es, ar] = ownLanguages.map(createOwnWords);
    expect([en?.money(1290, 'GBP'), ar?.money(1290, 'GBP')]).to.deep.equal(['£12.90', '£12.90']);
    expect(es?.money(1290, 'EUR').replaceAll(/\s/g, ' ')).to.equal('12,90 €');
    expect([en?.date('2026-11-27'), es?.date('2026-11-27')]).to.deep.equal([
      '27 November 2026',
      '27 de noviembre de 2026',
    ]);
    expect(ar?.date('2026-11-27')).to.match(/27.*2026/);
    expect(ar?.direction).to.equal('rtl');
    expect(en?.text('common.hello', { name: 'سارة' })).to.equal('Hello \u2068سارة\u2069');
  });
});
