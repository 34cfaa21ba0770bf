import { baseOf } from './base-forms.ts';
import type { Clause } from './clauses.ts';
import type { EverydayPhrases } from './everyday-phrases.ts';
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
