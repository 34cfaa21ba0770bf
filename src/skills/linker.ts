import type { LinkedSkill } from '../domain/values/skill.ts';
import { chooseSpans, inOrder, type Span } from './chosen-spans.ts';
import { bareLabel } from './label-stems.ts';
import type { SkillNames } from './said-skills.ts';
import type { RankedConcept } from './span-ranker.ts';
import { createSpanRanker } from './span-ranker.ts';
import type { Term } from './stems.ts';
import { allLight, termsOf } from './stems.ts';
import type { Occupation, SkillConcept } from './taxonomy-data.ts';
import { labelKey } from './words.ts';

/** Suggests skills for free text. Suggests only: a person confirms each. */
export interface Linker extends SkillNames {
  /** The best 15 at most, best first, each skill once, with the words it came from; all in one go. */
  link(text: string): LinkedSkill[];
  /**
   * The same in steps, each giving how much was looked at; between two steps anything else may go on. What mentions say is said
   * already: only a skill that names more than a mention within it comes before that mention.
   */
  linkInSteps(text: string, mentions?: readonly MentionedWords[]): Generator<number, LinkedSkill[]>;
  /** Whether any label has a word with this stem. */
  knows(stem: string): boolean;
  /** Whether a phrase has two words or more that may carry a skill, and labels know them all. */
  understands(phrase: string): boolean;
  /** The best skills for a few words taken as one phrase. */
  rank(
    phrase: string,
    limit: number,
  ): { readonly uri: string; readonly label: string; readonly confidence: number }[];
}

/** Words of a text that something else has read. */
export interface MentionedWords {
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** The name of a skill that is as long is surer than they are. */
  readonly isUnsure: boolean;
}

/** Longest span of words that carry meaning. */
const longestSpan = 6;
/** Spans less like a label are not looked at again. */
const leastLike = 0.6;
/** Spans of different words looked at again at most, those likest to a label. */
const mostLookedAt = 60;
/**
 * How often people must have meant the very skill, by the learned order, for a span to say it (what they meant otherwise is near):
 * a suggestion that nobody would tick costs more than one that is missing, and a single word says little. Chosen among six pairs (docs/adr/0129).
 */
const leastSure = { oneWord: 0.72, moreWords: 0.4 } as const;
/** Longer texts are read up to here. */
const mostCharacters = 20_000;
/**
 * Labels looked at for one text, at most; what comes after that is not read. 10,000 characters of prose need a tenth of it,
 * of an advert that is all skills a third; what needs more is no text but a list of the commonest words without a mark.
 */
const mostLooks = 8_000_000;
/** What looking a span up costs when its words were met before, beside looking at one label. */
const looksForSpan = 20;

/** A span of nothing but these says no skill: whatever is *taken off* or *put away*. */
const ofAnything = new Set(
  'take took taken put set get got make made keep give bring turn go off away down up out back'.split(' '),
);

/** Words from the first to the one before `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A span that is like some label. */
interface Candidate {
  readonly terms: readonly Term[];
  /** The same for spans of the same words. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly carrying: number;
  readonly confidence: number;
}

/**
 * A linker over the labels of a taxonomy's skills; indexing them takes a few hundred milliseconds. With the occupations, a skill
 * that many of them need comes before a rare one that is as like.
 */
export function createLinker(
  skills: readonly SkillConcept[],
  occupations: readonly Occupation[] = [],
): Linker {
  const ranker = createSpanRanker(skills, occupations);

  /** Finds the best skill of every span of a stretch of text that has no mark between its words; a step for each first word. */
  function* spansOf(
    terms: readonly Term[],
    { from, to }: Stretch,
    memo: Map<string, number>,
    spans: Candidate[],
  ): Generator<number, void> {
    for (let first = from; first < to; first++) {
      const grown = ranker.grow();
      let taken = first;
      let looks = 0;
      for (let last = first; last < Math.min(to, first + longestSpan); last++) {
        const span = terms.slice(first, last + 1);
        if (allLight(span) || span.every(({ text }) => ofAnything.has(text))) continue;
        const key = [...new Set(span.map(({ text }) => text))].sort().join(' ');
        let likeness = memo.get(key);
        if (likeness === undefined) {
          for (; taken <= last; taken++) grown.add(terms[taken]!);
          likeness = grown.likeness();
          memo.set(key, likeness);
        }
        looks += looksForSpan;
        if (likeness < leastLike) continue;
        const carrying = span.filter((term) => term.weight === 1).length;
        spans.push({ terms: span, key, first, last, carrying, confidence: likeness });
      }
      looks += grown.looks();
      grown.end();
      yield looks;
    }
  }

  /** The spans that say a skill, by the learned order of those that their words may mean; a step for each that is looked at again. */
  function* sureOf(spans: readonly Candidate[]): Generator<number, Span[]> {
    const meant = new Map<string, RankedConcept | undefined>();
    const sure: Span[] = [];
    for (const { terms, key, ...span } of inOrder(spans)) {
      if (!meant.has(key)) {
        if (meant.size === mostLookedAt) break;
        const { found, looks } = ranker.surest(terms);
        meant.set(key, found);
        yield looks;
      }
      const skill = meant.get(key);
      const least = terms.length === 1 ? leastSure.oneWord : leastSure.moreWords;
      if (!skill || skill.confidence < least) continue;
      const { uri, label } = skill.concept;
      if (terms.length === 1 && isProperName(label) && terms[0]!.text !== labelKey(bareLabel(label)))
        continue;
      sure.push({ ...span, uri, label, confidence: skill.confidence });
    }
    return sure;
  }

  function* linkInSteps(
    whole: string,
    mentions: readonly MentionedWords[] = [],
  ): Generator<number, LinkedSkill[]> {
    const text = whole.slice(0, mostCharacters);
    const words = termsOf(text);
    const memo = new Map<string, number>();
    const spans: Candidate[] = [];
    let looks = 0;
    reading: for (const stretch of stretchesOf(text, words)) {
      for (const more of spansOf(words, stretch, memo, spans)) {
        looks += more;
        if (looks > mostLooks) break reading;
        yield more;
      }
    }
    const placeOf = new Map(words.map(({ start }, place) => [start, place]));
    const mentioned = mentions.map(({ words: read, isUnsure }) => ({
      places: read.flatMap(({ start }) => placeOf.get(start) ?? []),
      isUnsure,
    }));
    return chooseSpans(yield* sureOf(spans), mentioned).map(({ first, last, uri, label, confidence }) => {
      const start = words[first]!.start;
      const end = words[last]!.end;
      return { uri, label, confidence, words: text.slice(start, end), start, end };
    });
  }

  return {
    knows: ranker.knows,
    stemsOf: ranker.stemsOf,
    rarityOf: ranker.rarityOf,
    understands: (phrase) => {
      const terms = termsOf(phrase);
      return terms.length > 1 && terms.every(({ stem }) => ranker.knows(stem));
    },
    rank: (phrase, limit) =>
      ranker
        .rank(termsOf(phrase), limit)
        .map(({ concept, confidence }) => ({ uri: concept.uri, label: concept.label, confidence })),
    link(text) {
      const steps = linkInSteps(text);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
      }
    },
    linkInSteps,
  };
}

/** Who *polished* boats speaks no *Polish*: a name of one word is meant only as it is written. */
const isProperName = (label: string): boolean => /^\p{Lu}\p{Ll}+( \(|$)/u.test(label);

/** The stretches of a text: a full stop, comma or line break between two words ends one, for no skill is named across it. */
function* stretchesOf(text: string, words: readonly Term[]): Generator<Stretch> {
  let from = 0;
  for (let to = 1; to <= words.length; to++) {
    const next = words[to];
    if (next && !/[.,;:!?()\n•|]/.test(text.slice(words[to - 1]!.end, next.start))) continue;
    yield { from, to };
    from = to;
  }
}
