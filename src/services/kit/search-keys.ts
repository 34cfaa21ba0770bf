const shortest = 2;
const longest = 12;
const mostWords = 8;

/** The words of a text as search sees them: lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The beginnings, of 2 to 12 letters, of the first words of a text: what a search may have typed so far. */
export function beginnings(text: string): string[] {
  const keys = new Set<string>();
  for (const word of wordsOf(text).slice(0, mostWords)) {
    for (let length = Math.min(shortest, word.length); length <= Math.min(longest, word.length); length += 1)
      keys.add(word.slice(0, length));
  }
  return [...keys];
}

/** What a search looks for: each typed word cut to the longest beginning that is kept, longest first. */
export function searchedKeys(typed: string): string[] {
  return wordsOf(typed)
    .map((word) => word.slice(0, longest))
    .sort((a, b) => b.length - a.length);
}
