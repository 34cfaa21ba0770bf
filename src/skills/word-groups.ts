import type { EverydayRow } from './everyday-words.ts';
import { createPhrases, type GroupWord, type GroupWordsAt, type Phrases, type Token } from './phrases.ts';

export interface WordGroups extends Pick<Phrases<string>, 'knows'> {
  /** The words of groups that begin at a place and end before `end`. */
  readonly at: GroupWordsAt;
}

/**
 * Finds the words of the groups of a table, ways of doing something (FOLD) and things that it is done to (CLOTHES): of a few hundred
 * words some thousand duties are said, and no table holds them one by one.
 */
export function createWordGroups(groups: readonly EverydayRow[]): WordGroups {
  const words = createPhrases<string>();
  for (const { concept, words: members } of groups) for (const word of members) words.add(word, concept);
  /** What was found in a text, by where it begins: many phrases look at the same word. */
  const read = new WeakMap<readonly Token[], GroupWord[][]>();

  return {
    knows: words.knows,
    at(tokens, start, end) {
      const found = read.get(tokens) ?? [];
      read.set(tokens, found);
      found[start] ??= words.at(tokens, start, tokens.length).flatMap(({ places, values }) => {
        const isDoing = places.length === 1 && tokens[start]!.text.endsWith('ing');
        const keys = values.flatMap((name) => (isDoing ? [`#${name}`, `#${name}-ing`] : [`#${name}`]));
        return keys.map((key) => ({ key, places }));
      });
      return found[start].filter(({ places }) => places.at(-1)! < end);
    },
  };
}
