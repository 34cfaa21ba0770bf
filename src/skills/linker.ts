import type { LinkedSkill } from '../domain/skill.ts';
import { createSpanRanker } from './span-ranker.ts';
import { stemOf } from './stems.ts';
import type { SkillConcept } from './taxonomy-data.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

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
/** Longer texts are read up to here. */
const mostCharacters = 20_000;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly uri: string;
  readonly label: string;
  readonly confidence: number;
}

/** A linker over the preferred and alternative labels of skills; its index is built at the first use. */
export function createLinker(skills: readonly SkillConcept[]): Linker {
  let ranker: ReturnType<typeof createSpanRanker> | undefined;
  const ready = () => {
    ranker ??= createSpanRanker(skills);
    return ranker;
  };

  /** All spans within one stretch of text that has no mark between its words, with the best skill of each. */
  function spansOf(words: readonly (Word & { readonly stem: string })[], from: number): Span[] {
    const spans: Span[] = [];
    for (let first = 0; first < words.length; first++) {
      for (let last = first; last < Math.min(words.length, first + longestSpan); last++) {
        const stems = words.slice(first, last + 1).map((word) => word.stem);
        const [best] = ready().rank(stems, 1);
        if (!best || best.confidence < leastConfidence) continue;
        const { uri, label } = best.concept;
        spans.push({ first: from + first, last: from + last, uri, label, confidence: best.confidence });
      }
    }
    return spans;
  }

  return {
    rank: (phrase, limit) =>
      ready()
        .rank(
          wordsOf(phrase).flatMap((word) => stemOf(word.text) ?? []),
          limit,
        )
        .map(({ concept, confidence }) => ({ uri: concept.uri, label: concept.label, confidence })),
    link(whole) {
      const text = whole.slice(0, mostCharacters);
      const words = wordsOf(text).flatMap((word) => {
        const stem = stemOf(word.text);
        return stem === undefined ? [] : [{ ...word, stem }];
      });
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
  const worth = (span: Span) => span.confidence * (1 + 0.1 * (span.last - span.first));
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
