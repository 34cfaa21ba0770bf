/** The codes of a table with their words, in its order, as a choice offers them. */
export function choicesOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
): readonly (readonly [Code, string])[] {
  // A table declared for its codes holds these and no others.
  return Object.entries(words) as [Code, string][];
}

/** The words for a code that may be newer than this page: then the code itself. */
export function codeWords(words: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;
}

/** A word or sentence as it begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same table, each word as `change` makes it, in the language that is spoken when it is read. */
export function wordsOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  change: (text: string) => string,
): Readonly<Record<Code, string>> {
  const getters = Object.keys(words).map((code) => [
    code,
    { enumerable: true, get: () => change(words[code as Code]) },
  ]);
  return Object.defineProperties({} as Record<Code, string>, Object.fromEntries(getters));
}

/** The same table, each word with a capital at its beginning. */
export const capitals = <Code extends string>(
  words: Readonly<Record<Code, string>>,
): Readonly<Record<Code, string>> => wordsOf(words, capital);
