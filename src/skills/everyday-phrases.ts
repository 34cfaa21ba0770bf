import type { EverydayKind, EverydayRow } from './everyday-words.ts';
import { createPhrases, type PhraseMatch, type Token } from './phrases.ts';

/** What everyday words speak of. */
export interface Spoken {
  readonly kind: EverydayKind;
  readonly concept: string;
  /** They name a place, and only so the work that is done there. */
  readonly isPlace: boolean;
  /** They say little of what was done: where a text names any other work, that is meant. */
  readonly isGeneral?: boolean;
}

/** Everyday words found in a text: the places of their words among the tokens, and what they speak of. */
export interface EverydayMatch {
  readonly places: readonly number[];
  readonly spoken: readonly Spoken[];
}

export interface EverydayPhrases {
  /** Whether any phrase has a word, in this form or written so. */
  knows(text: string, form: string): boolean;
  /** The phrases of a stretch of tokens; of those that say the same words, only the longest. */
  find(tokens: readonly Token[], from: number, to: number): EverydayMatch[];
}

export function createEverydayPhrases(rows: readonly EverydayRow[]): EverydayPhrases {
  const phrases = createPhrases<Spoken>();
  for (const { kind, concept, words } of rows) {
    const plain: Spoken = { kind, concept, isPlace: false };
    const ofPlace: Spoken = { kind, concept, isPlace: true };
    const general: Spoken = { ...ofPlace, isGeneral: true };
    for (const phrase of words) {
      if (phrase.startsWith('?')) continue;
      const spoken = phrase.startsWith('~') ? general : phrase.startsWith('@') ? ofPlace : plain;
      const said = phrase.replace(/^[@~]/, '');
      for (const form of standsAlone(kind, said) ? [`=${said}`, `=${said}s`] : [said])
        phrases.add(form, spoken);
    }
  }

  return {
    knows: phrases.knows,
    find(tokens, from, to) {
      const found: PhraseMatch<Spoken>[] = [];
      for (let start = from; start < to; start++) found.push(...phrases.at(tokens, start, to));
      const closest = found.sort(
        (a, b) => b.places.length - a.places.length || length(a) - length(b) || a.places[0]! - b.places[0]!,
      );
      const kept: PhraseMatch<Spoken>[] = [];
      for (const match of closest) if (!kept.some((longer) => within(match, longer))) kept.push(match);
      return kept
        .sort((a, b) => a.places[0]! - b.places[0]!)
        .map(({ places, values }) => ({ places, spoken: values }));
    },
  };
}

/** One word for a trade, and one in -ing, is meant as it stands: who *printed labels* was no *printer*, and a *log* is no *logging*. */
const standsAlone = (kind: EverydayKind, phrase: string) =>
  /^[^\s=*]+$/.test(phrase) && (kind === 'occupation' || (kind === 'skill' && phrase.endsWith('ing')));

const length = ({ places }: { readonly places: readonly number[] }) => places.at(-1)! - places[0]!;

/** Whether another match, of more words, has all the words of this one. */
function within(match: PhraseMatch<unknown>, longer: PhraseMatch<unknown>): boolean {
  if (match.places.length >= longer.places.length) return false;
  return match.places.every((place) => longer.places.includes(place));
}
