import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { baseOf } from './base-forms.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Words that carry no skill by themselves. */
const stopWords = new Set(
  (
    'a about above after all also am an and any are as at be because been before being below between both but by can ' +
    'could did do does doing during each etc few for from further had has have having he her here hers him his how i if ' +
    'in into is it its itself just me more most my myself no nor not of on once only or other our out over own per same ' +
    'she should so some such than that the their them then there these they this those through to too under until up us ' +
    'very was we were what when where which while who whom why will with within would you your'
  ).split(' '),
);

/** Words that people put around any skill: they count, but little. */
const lightWords = new Set(
  (
    'abilities ability able basic did duties excellent experience experienced familiarity fluency fluent good great helped ' +
    'helping high keeping kept knowledge mindset months new proficiency proficient proven related relevant skill skills ' +
    'solid strong understanding using various well work worked working year years'
  ).split(' '),
);
const lightWeight = 0.3;

const kept = new Map<string, string>();
const mostKept = 50_000;

/** The Porter stem of a folded word, or undefined for a word that carries no skill. `C++` and the like stay whole, and what is too long for a word: its stem would take long. */
export function stemOf(word: string): string | undefined {
  if (stopWords.has(word)) return undefined;
  let stem = kept.get(word);
  if (stem === undefined) {
    stem = /^[a-z']{3,40}$/.test(word) ? porter.stem(baseOf(word.replace(/'s?$/, ''))) : word;
    if (kept.size < mostKept) kept.set(word, stem);
  }
  return stem;
}

/** Takes stems that were worked out before; undefined for words that carry nothing. */
export function takeStems(words: readonly string[], stems: readonly (string | undefined)[]): void {
  for (const [at, word] of words.entries()) {
    const stem = stems[at];
    if (stem !== undefined && kept.size < mostKept) kept.set(word, stem);
  }
}

/** A word that may carry a skill: its stem and how much it counts, in (0,1]. */
export interface Term extends Word {
  readonly stem: string;
  readonly weight: number;
}

/** The words of a text that may carry a skill, in order. */
export function termsOf(text: string): Term[] {
  return wordsOf(text).flatMap((word) => {
    const stem = stemOf(word.text);
    return stem === undefined ? [] : [{ ...word, stem, weight: lightWords.has(word.text) ? lightWeight : 1 }];
  });
}

/** Whether every one of some terms could stand around any skill. */
export function allLight(terms: readonly Term[]): boolean {
  return terms.every((term) => term.weight < 1);
}

/** The words of terms, with single spaces. */
export const textOf = (terms: readonly Term[]): string => terms.map(({ text }) => text).join(' ');
