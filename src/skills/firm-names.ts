import type { Token } from './phrases.ts';

const legalForm = /^(ltd|limited|plc|inc|llc|llp|sons|bros)$/;
/** Words of a name before its legal form. */
const mostWords = 2;

/** The places of words that are the name of a firm, for they name no work: *Garden Kitchen Ltd*. */
export function firmNamesIn(text: string, tokens: readonly Token[]): number[][] {
  const names: number[][] = [];
  for (const [end, token] of tokens.entries()) {
    if (!legalForm.test(token.text) || !token.isCapital) continue;
    let from = end;
    while (from > 0 && end - from < mostWords && tokens[from - 1]!.isCapital && isClose(text, tokens, from))
      from -= 1;
    if (from < end) names.push(Array.from({ length: end - from + 1 }, (_, step) => from + step));
  }
  return names;
}

/** Whether nothing but blanks or an ampersand stands before a word. */
const isClose = (text: string, tokens: readonly Token[], at: number) =>
  /^[ &]*$/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start));
