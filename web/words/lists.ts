/** What is known of some words, one after the other; undefined when nothing is. */
export function listed(words: readonly (string | undefined)[]): string | undefined {
  return words.filter(Boolean).join(', ') || undefined;
}
