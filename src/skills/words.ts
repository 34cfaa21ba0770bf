/** A word of a text, lower case and without accents, with its offsets in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Letters and digits, with marks that belong to names: C++, C#, .NET, Node.js, don't.
const wordPattern = /\.?[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** The same of letters that need no folding but their case: reading all labels takes half the time with it. */
const plainPattern = /\.?[a-z0-9]+(?:['.][a-z0-9]+)*(?:\+\+|#)?/g;

/** Nearly every label and text, of which only the case is folded: some ten thousand are when a server starts. */
export const isPlain = (text: string): boolean => /^[\t\n\r -~]*$/.test(text);

/** Lower case, accents folded, apostrophes straight. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/’/g, "'")
    .toLowerCase();
}

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  if (isPlain(text)) {
    const folded = text.toLowerCase();
    plainPattern.lastIndex = 0;
    for (let match = plainPattern.exec(folded); match; match = plainPattern.exec(folded))
      found.push({ text: match[0], start: match.index, end: plainPattern.lastIndex });
    return found;
  }
  for (const { 0: word, index } of text.matchAll(wordPattern))
    found.push({ text: fold(word), start: index, end: index + word.length });
  return found;
}

/** A label as a key of lookup: folded, with single spaces, without end marks. */
export function labelKey(label: string): string {
  return fold(label).replace(/\s+/g, ' ').trim();
}
