import { baseOf } from './base-forms.ts';
import type { EverydayRow } from './everyday-words.ts';
import { createPhrases, type GroupWord, type GroupWordsAt, type Phrases, type Token } from './phrases.ts';

export interface WordGroups extends Pick<Phrases<string>, 'knows'> {
  /** The words of groups that begin at a place and end before `end`. */
  readonly at: GroupWordsAt;
  /** The small words that may stand behind the thing that something of a group is done to: *sign* visitors *in*. */
  particlesOf(group: string): readonly string[];
}

/** A way of doing of two words, of which the second may stand behind the thing. */
const parted = /^([a-z]+) (in|out|up|down|off|away|back)$/;

/** The form that a word must stand in to be said behind its thing: *shirt folding*, *keep the yard swept*. */
function formOf(word: string, words: number): 'ing' | 'ed' | undefined {
  if (words === 1 && word.endsWith('ing')) return 'ing';
  return word.endsWith('ed') || baseOf(word) !== word ? 'ed' : undefined;
}

/**
 * Finds the words of the groups of a table, ways of doing something (FOLD) and things that it is done to (CLOTHES): of a few hundred
 * words some thousand duties are said, and no table holds them one by one.
 */
export function createWordGroups(groups: readonly EverydayRow[]): WordGroups {
  const words = createPhrases<string>();
  const particles = new Map<string, Set<string>>();
  for (const { concept, words: members } of groups) {
    const own = new Set<string>();
    for (const word of members) {
      words.add(word, concept);
      const [, way, particle] = word.match(parted) ?? [];
      if (way === undefined || particle === undefined) continue;
      words.add(way, `${concept}-${particle}`);
      own.add(particle);
    }
    particles.set(concept, own);
  }
  /** What was found in a text, by where it begins: many phrases look at the same word. */
  const read = new WeakMap<readonly Token[], GroupWord[][]>();

  return {
    knows: words.knows,
    particlesOf: (group) => [...(particles.get(group) ?? [])],
    at(tokens, start, end) {
      const found = read.get(tokens) ?? [];
      read.set(tokens, found);
      found[start] ??= words.at(tokens, start, tokens.length).flatMap(({ places, values }) => {
        const form = formOf(tokens[start]!.text, places.length);
        return values
          .flatMap((name) => (form === undefined ? [`#${name}`] : [`#${name}`, `#${name}-${form}`]))
          .map((key) => ({ key, places }));
      });
      return found[start].filter(({ places }) => places.at(-1)! < end);
    },
  };
}
