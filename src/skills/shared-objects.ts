import { baseOf } from './base-forms.ts';
import type { Clause } from './clauses.ts';
import type { EverydayMatch, EverydayPhrases } from './everyday-phrases.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './phrases.ts';

/** A clause that says only what is done has no more words. */
const mostWords = 2;
/** Clauses in a row that are looked at for the thing. */
const mostClauses = 5;
const between = new Set('and or then to also'.split(' '));

/**
 * What a clause of nothing but a way of doing does to the thing that is named after the last of several in a row: who *sorts, washes,
 * dries and irons linen* sorts linen, too.
 */
export function findShared(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  at: number,
  phrases: EverydayPhrases,
): Mention[] {
  const clause = clauses[at]!;
  const way = clause.to - 1;
  if (clause.to - clause.from > mostWords || !phrases.isDoing(tokens, way)) return [];
  const thing = thingAfter(tokens, clauses, at, way, phrases);
  if (thing.length === 0) return [];
  const places = [way, ...thing];
  const said = places.map((place) => tokens[place]!);
  return phrases
    .find(said, 0, said.length)
    .filter((match) => match.places.length > 1 && match.places[0] === 0)
    .map(({ places: own, spoken }) => ({
      clause,
      places: own.map((place) => places[place]!),
      named: spoken,
    }));
}

/** What stands for a thing that was named before. */
const pronoun = /^(it|them|these|those)$/;
/** Words before a way of doing that are looked at for the thing it is done to. */
const mostBack = 7;
/** Nothing ends so and is many. */
const isOne = /(ss|us|is|[^s])$/;

/**
 * What is done to a thing that was named before in the sentence: who *picks apples and grades them* grades apples. What the clause was
 * found to name with the same words says it better.
 */
export function findReferred(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  at: number,
  phrases: EverydayPhrases,
  named: readonly Mention[],
): Mention[] {
  const clause = clauses[at]!;
  const begins = clauses.find(({ sentence }) => sentence === clause.sentence)!.from;
  const found: Mention[] = [];
  for (let place = clause.from + 1; place < clause.to; place++) {
    const { text } = tokens[place]!;
    if (!pronoun.test(text) || named.some(({ places }) => places.includes(place))) continue;
    for (const way of waysBefore(tokens, clause.from, place, phrases)) {
      const match = referred(tokens, begins, way, text === 'it', phrases);
      if (match) found.push({ clause, places: [way, place], named: match.spoken });
    }
  }
  return found;
}

/** The ways of doing right before a pronoun: both of *wash and iron them*. */
function waysBefore(tokens: readonly Token[], from: number, to: number, phrases: EverydayPhrases): number[] {
  const ways: number[] = [];
  for (let at = to - 1; at >= from && at >= to - mostWords - 1; at--) {
    if (phrases.isDoing(tokens, at)) ways.unshift(at);
    else if (!between.has(tokens[at]!.text)) break;
  }
  return ways;
}

/** The nearest thing named before a way of doing that it may be done to. */
function referred(
  tokens: readonly Token[],
  from: number,
  way: number,
  one: boolean,
  phrases: EverydayPhrases,
): EverydayMatch | undefined {
  for (let last = way - 1; last >= from && last >= way - mostBack; last--) {
    if (one !== isOne.test(tokens[last]!.text)) continue;
    for (const first of [last - 1, last]) {
      if (first < from) continue;
      const said = [tokens[way]!, ...tokens.slice(first, last + 1)];
      const match = phrases
        .find(said, 0, said.length)
        .find(({ places }) => places[0] === 0 && places.at(-1) === said.length - 1);
      if (match) return match;
    }
  }
  return undefined;
}

/** The places of the words behind the last way of doing of a row. */
function thingAfter(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  at: number,
  way: number,
  phrases: EverydayPhrases,
): number[] {
  for (const { from, to, sentence } of clauses.slice(at + 1, at + 1 + mostClauses)) {
    if (sentence !== clauses[at]!.sentence) return [];
    let place = from;
    while (place < to && (between.has(tokens[place]!.text) || phrases.isDoing(tokens, place))) place += 1;
    const first = between.has(tokens[from]!.text) ? from + 1 : from;
    if (place <= first || !isAlike(tokens[way]!.text, tokens[first]!.text)) return [];
    if (place < to) return Array.from({ length: to - place }, (_, step) => place + step);
  }
  return [];
}

/** Whether two words are told in one form, *sorting* and *washing*: in *early shifts, loading cages* one is no way of doing. */
const isAlike = (one: string, other: string): boolean => endingOf(one) === endingOf(other);

function endingOf(word: string): string {
  if (baseOf(word) !== word) return 'ed';
  return word.match(/(ing|ed|s)$/)?.[0] ?? '';
}
