import type { EverydayKind, EverydayRow } from './everyday-words.ts';
import { createPhrases, type PhraseMatch, type Token } from './phrases.ts';
import { createWordGroups, type WordGroups } from './word-groups.ts';

/** What everyday words speak of. */
export interface Spoken {
  readonly kind: EverydayKind;
  readonly concept: string;
  /** They name a place, and only so the work that is done there. */
  readonly isPlace: boolean;
  /** They say little of what was done: where a text names any other work, that is meant. */
  readonly isGeneral?: boolean;
  /** They were found by groups of words: words of the table's own say it better. */
  readonly isByGroup?: boolean;
}

/** Everyday words found in a text: the places of their words among the tokens, and what they speak of. */
export interface EverydayMatch {
  readonly places: readonly number[];
  readonly spoken: readonly Spoken[];
}

export interface EverydayPhrases {
  /** Whether any phrase has a word, in this form or written so. */
  knows(text: string, form: string): boolean;
  /** Whether a word is one of the ways of doing that phrases begin with. */
  isDoing(tokens: readonly Token[], at: number): boolean;
  /** The phrases of a stretch of tokens; of those that say the same words, only the longest. */
  find(tokens: readonly Token[], from: number, to: number): EverydayMatch[];
}

export function createEverydayPhrases(rows: readonly EverydayRow[]): EverydayPhrases {
  const groups = createWordGroups(rows.filter(({ kind }) => kind === 'group'));
  const phrases = createPhrases<Spoken>(groups.at);
  for (const { kind, concept, words } of rows) {
    if (kind === 'group') continue;
    const plain: Spoken = { kind, concept, isPlace: false };
    const ofPlace: Spoken = { kind, concept, isPlace: true };
    const general: Spoken = { ...ofPlace, isGeneral: true };
    const byGroup: Spoken = { ...plain, isByGroup: true };
    for (const phrase of words) {
      if (phrase.startsWith('?')) continue;
      if (phrase.includes('#')) {
        for (const form of [phrase, ...turned(phrase, groups)]) phrases.add(form, byGroup);
        continue;
      }
      const spoken = phrase.startsWith('~') ? general : phrase.startsWith('@') ? ofPlace : plain;
      const said = phrase.replace(/^[@~]/, '');
      for (const form of standsAlone(kind, said) ? [`=${said}`, `=${said}s`] : [said])
        phrases.add(form, spoken);
    }
  }

  const ways = new Set(
    rows.flatMap(({ words }) => words.flatMap((phrase) => phrase.match(/^#[a-z]+/)?.[0] ?? [])),
  );

  const isDoing = (tokens: readonly Token[], at: number): boolean =>
    groups.at(tokens, at, at + 1).some(({ key }) => ways.has(key));
  const isMeant = (tokens: readonly Token[], from: number, match: PhraseMatch<Spoken>): boolean =>
    !isQuality(tokens, from, match) && (!isByGroup(match) || isDoneThere(tokens, from, match));

  return {
    isDoing,
    knows: (text, form) => phrases.knows(text, form) || groups.knows(text, form),
    find(tokens, from, to) {
      const found: PhraseMatch<Spoken>[] = [];
      for (let start = from; start < to; start++)
        found.push(...phrases.at(tokens, start, to).filter((match) => isMeant(tokens, from, match)));
      const closest = found.sort(
        (a, b) => b.places.length - a.places.length || length(a) - length(b) || a.places[0]! - b.places[0]!,
      );
      const kept: PhraseMatch<Spoken>[] = [];
      for (const match of closest) {
        const longer = kept.filter((other) => within(match, other));
        const values = longer.length === 0 ? match.values : match.values.filter(isTradeItself);
        if (longer.every(isByGroup) && values.length > 0) kept.push({ ...match, values });
      }
      return kept
        .filter((match) => !isByGroup(match) || !kept.some((other) => saysBetter(other, match)))
        .filter((match) => !isByGroup(match) || !kept.some((other) => goesOn(match, other)))
        .filter((match, _, all) => !isByGroup(match) || !all.some((other) => endsWhere(match, other)))
        .sort((a, b) => a.places[0]! - b.places[0]!)
        .map(({ places, values }) => ({ places, spoken: values }));
    },
  };
}

/** What is handled so is clean already. */
const handling = /^(deliver|tak|took|bring|brought|giv|put|carr|fold|hang|stor|issu|pack|stack|load)/;

/** *Deliver clean linen* cleans nothing. */
const isQuality = (tokens: readonly Token[], from: number, { places }: PhraseMatch<Spoken>): boolean =>
  tokens[places[0]!]!.text === 'clean' && places[0]! > from && handling.test(tokens[places[0]! - 1]!.text);

/** One word for a trade, and one in -ing, is meant as it stands: who *printed labels* was no *printer*, and a *log* is no *logging*. */
const standsAlone = (kind: EverydayKind, phrase: string) =>
  /^[^\s=*]+$/.test(phrase) && (kind === 'occupation' || (kind === 'skill' && phrase.endsWith('ing')));

/** *#fold * #clothes* is said the other way about too: *shirt folding*, *keep shirts folded*, *fold shirts up*. */
function turned(phrase: string, { particlesOf }: WordGroups): string[] {
  const [, way, thing] = phrase.match(/^#([a-z]+) \* ([^*]+)$/) ?? [];
  if (way === undefined || thing === undefined) return [];
  const kept = ['keep', 'get'].map((word) => `${word} * ${thing} #${way}-ed`);
  const parted = particlesOf(way).map((particle) => `#${way}-${particle} * ${thing} ${particle}`);
  return [`${thing} #${way}-ing`, ...kept, ...parted];
}

const isTradeItself = ({ kind, isPlace }: Spoken) => kind === 'occupation' && !isPlace;

const isByGroup = ({ values }: PhraseMatch<Spoken>) => values.every((value) => value.isByGroup);

/** Whether a match by words of the table's own is of the same words as one by groups, or says of several that end in the same thing what is done. */
function saysBetter(own: PhraseMatch<Spoken>, { places }: PhraseMatch<Spoken>): boolean {
  if (isByGroup(own)) return false;
  return (
    places.every((place) => own.places.includes(place)) ||
    (own.places.length > 1 && own.places.includes(places.at(-1)!) && !own.values.every(isTrade))
  );
}

/** Whether another match names more of the thing: who *mops kitchen floors* mops floors. */
const goesOn = ({ places }: PhraseMatch<Spoken>, other: PhraseMatch<Spoken>): boolean =>
  isByGroup(other) && other.places[0] === places[0] && other.places.at(-1) === places.at(-1)! + 1;

/** Whether a match begins with the last word of another: who runs *floor polishing machines* polishes floors and no machines. */
const endsWhere = ({ places }: PhraseMatch<Spoken>, other: PhraseMatch<Spoken>): boolean =>
  isByGroup(other) && other.places.at(-1) === places[0];

const isTrade = ({ kind }: Spoken) => kind === 'occupation';

const article = /^(a|an|the|this|that|my|our|his|her|their|your|its)$/;

/** Not what is only called so (*the washing machine*), and no *in* that says where (*check guests in the lobby*). */
function isDoneThere(tokens: readonly Token[], from: number, { places }: PhraseMatch<unknown>): boolean {
  const [first, second] = places;
  const last = places.at(-1)!;
  const before = tokens.slice(Math.max(from, first! - 2), first!);
  const isName =
    second === first! + 1 && tokens[first!]!.text.endsWith('ing') && !tokens[last]!.text.endsWith('s');
  if (isName && before.some(({ text }) => article.test(text))) return false;
  return tokens[last]!.text !== 'in' || !article.test(tokens[last + 1]?.text ?? '');
}

const length = ({ places }: { readonly places: readonly number[] }) => places.at(-1)! - places[0]!;

/** Whether another match, of more words, has all the words of this one. */
function within(match: PhraseMatch<unknown>, longer: PhraseMatch<unknown>): boolean {
  if (match.places.length >= longer.places.length) return false;
  return match.places.every((place) => longer.places.includes(place));
}
