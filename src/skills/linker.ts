import type { LinkedSkill } from '../domain/values/skill.ts';
import type { SpanRanker } from './span-ranker.ts';
import { createSpanRanker } from './span-ranker.ts';
import type { Term } from './stems.ts';
import { allLight, termsOf } from './stems.ts';
import type { Occupation, SkillConcept } from './taxonomy-data.ts';

/** Suggests skills for free text. Suggests only: a person confirms each. */
export interface Linker {
  /** The best 15 at most, best first, each skill once, with the words it came from. */
  link(text: string): LinkedSkill[];
  /** The best skills for a few words taken as one phrase. */
  rank(
    phrase: string,
    limit: number,
  ): { readonly uri: string; readonly label: string; readonly confidence: number }[];
}

const mostSuggestions = 15;
/** Longest span of words that carry meaning. */
const longestSpan = 6;
/** Below this a span says too little about the skill. */
const leastConfidence = 0.62;
/** A single word says a skill only when it nearly is its name. */
const leastForOneWord = 0.78;
/** Longer texts are read up to here. */
const mostCharacters = 20_000;

/** How many of the likest skills of a span are compared by spelling: a text has thousands of spans. */
const spanDepth = 4;

interface Span {
  readonly first: number;
  readonly last: number;
  /** How many of its words are not light. */
  readonly carrying: number;
  readonly uri: string;
  readonly label: string;
  readonly confidence: number;
}

/**
 * A linker over the labels of a taxonomy's skills; its index is built at the first use. With the occupations, a skill that
 * many of them need comes before a rare one that is as like.
 */
export function createLinker(
  skills: readonly SkillConcept[],
  occupations: readonly Occupation[] = [],
): Linker {
  let ranker: SpanRanker | undefined;
  const ready = () => {
    ranker ??= createSpanRanker(skills, occupations);
    return ranker;
  };

  /** All spans within one stretch of text that has no mark between its words, with the best skill of each. */
  function spansOf(terms: readonly Term[], from: number): Span[] {
    const spans: Span[] = [];
    for (let first = 0; first < terms.length; first++) {
      for (let last = first; last < Math.min(terms.length, first + longestSpan); last++) {
        const span = terms.slice(first, last + 1);
        const [best] = allLight(span) ? [] : ready().rank(span, 1, spanDepth);
        if (!best || best.confidence < (first === last ? leastForOneWord : leastConfidence)) continue;
        const { uri, label } = best.concept;
        const carrying = span.filter((term) => term.weight === 1).length;
        spans.push({
          first: from + first,
          last: from + last,
          carrying,
          uri,
          label,
          confidence: best.confidence,
        });
      }
    }
    return spans;
  }

  return {
    rank: (phrase, limit) =>
      ready()
        .rank(termsOf(phrase), limit)
        .map(({ concept, confidence }) => ({ uri: concept.uri, label: concept.label, confidence })),
    link(whole) {
      const text = whole.slice(0, mostCharacters);
      const words = termsOf(text);
      const spans: Span[] = [];
      let from = 0;
      for (let at = 1; at <= words.length; at++) {
        const next = words[at];
        // A full stop, comma or line break between two words ends a stretch: a skill is not named across it.
        if (next && !/[.,;:!?()\n•|]/.test(text.slice(words[at - 1]!.end, next.start))) continue;
        spans.push(...spansOf(words.slice(from, at), from));
        from = at;
      }
      return choose(spans).map(({ first, last, uri, label, confidence }) => {
        const start = words[first]!.start;
        const end = words[last]!.end;
        return { uri, label, confidence, words: text.slice(start, end), start, end };
      });
    },
  };
}

/** The strongest spans that share no word, longer before shorter when equally sure, each skill once. */
function choose(spans: readonly Span[]): Span[] {
  const worth = (span: Span) => span.confidence * (1 + 0.1 * span.carrying);
  const ranked = [...spans].sort((a, b) => worth(b) - worth(a) || a.first - b.first || a.last - b.last);
  const taken = new Set<number>();
  const chosen = new Map<string, Span>();
  for (const span of ranked) {
    if (chosen.size === mostSuggestions) break;
    const places = Array.from({ length: span.last - span.first + 1 }, (_, step) => span.first + step);
    if (chosen.has(span.uri) || places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    chosen.set(span.uri, span);
  }
  return [...chosen.values()].sort((a, b) => b.confidence - a.confidence || a.first - b.first);
}
