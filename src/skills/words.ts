/** A word of a text, lower case and without accents, with its offsets in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Letters and digits, with marks that belong to names: C++, C#, .NET, Node.js, don't.
const wordPattern = /\.?[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** Lower case, accents folded, apostrophes straight. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/’/g, "'")
    .toLowerCase();
}

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    found.push({ text: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** A label as a key of lookup: folded, with single spaces, without end marks. */
export function labelKey(label: string): string {
  return fold(label).replace(/\s+/g, ' ').trim();
}
