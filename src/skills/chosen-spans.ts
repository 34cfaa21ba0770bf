/** Words of a text, one after another, and the skill they are taken for. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** How many of its words are not light. */
  readonly carrying: number;
  readonly uri: string;
  readonly label: string;
  readonly confidence: number;
}

/** The places of words that something else has read, in order. */
export interface Mentioned {
  readonly places: readonly number[];
  /** The name of a skill that is as long is surer than they are. */
  readonly isUnsure: boolean;
}

const mostSuggestions = 15;
/** A longer span comes before a mention when it is this sure. */
const leastOverMention = 0.6;

/** Strongest first: of two equally sure the longer, then the earlier. */
export function inOrder<Some extends Pick<Span, 'first' | 'last' | 'carrying' | 'confidence'>>(
  spans: readonly Some[],
): Some[] {
  const worth = (span: Some) => span.confidence * (1 + 0.1 * span.carrying);
  return [...spans].sort((a, b) => worth(b) - worth(a) || a.first - b.first || a.last - b.last);
}

/** Whether a span says more than every mention it touches: all its words, one more (of what is unsure, as many), and nearly the name of a skill. */
function outdoes(span: Span, mentionsAt: ReadonlyMap<number, readonly Mentioned[]>): boolean {
  for (let place = span.first; place <= span.last; place++) {
    for (const { places, isUnsure } of mentionsAt.get(place) ?? []) {
      const isWithin = places[0]! >= span.first && places.at(-1)! <= span.last;
      const least = isUnsure ? places.length : places.length + 1;
      if (!isWithin || span.carrying < least || span.confidence < leastOverMention) return false;
    }
  }
  return true;
}

/** The strongest spans that share no word, longer before shorter when equally sure, each skill once; mentions stand before them. */
export function chooseSpans(spans: readonly Span[], mentions: readonly Mentioned[]): Span[] {
  const mentionsAt = new Map<number, Mentioned[]>();
  for (const mention of mentions) {
    for (const place of mention.places) mentionsAt.set(place, [...(mentionsAt.get(place) ?? []), mention]);
  }
  const taken = new Set<number>();
  const chosen = new Map<string, Span>();
  for (const span of inOrder(spans)) {
    if (chosen.size === mostSuggestions) break;
    const places = Array.from({ length: span.last - span.first + 1 }, (_, step) => span.first + step);
    if (chosen.has(span.uri) || places.some((place) => taken.has(place)) || !outdoes(span, mentionsAt))
      continue;
    for (const place of places) taken.add(place);
    chosen.set(span.uri, span);
  }
  return [...chosen.values()].sort((a, b) => b.confidence - a.confidence || a.first - b.first);
}
