import { once } from './once.ts';
import type { Token } from './phrases.ts';
import { stemOf } from './stems.ts';

/** Shorter words are left as they are: too many are one letter from another. */
const leastLetters = 5;
/** Longer ones are no words. */
const mostLetters = 20;
/** From here on a wrong letter is forgiven too, not only one too many, one too few or two changed about. */
const leastForWrongLetter = 8;

/** Gives a word that nothing knows as the one word of everyday speech that it was meant for, if there is one. */
export type Correct = (text: string, tokens: readonly Token[]) => Token[];

/**
 * Corrects *warhouse* and *piker*. Only words that `isKnown` knows not, written small or first in their sentence (others are names), and
 * only to words with the same first letter.
 */
export function createTypingErrors(
  words: () => Iterable<string>,
  isKnown: (token: Token) => boolean,
): Correct {
  const meant = once(() => new Set([...words()].filter((word) => word.length > leastLetters)));
  /** Words by themselves without one letter. */
  const shortened = once(() => {
    const byShorter = new Map<string, string[]>();
    for (const word of meant()) {
      for (const shorter of without(word)) byShorter.set(shorter, [...(byShorter.get(shorter) ?? []), word]);
    }
    return byShorter;
  });

  function meantBy(typed: string): string | undefined {
    const found = new Set(shortened().get(typed));
    for (const other of [...without(typed), ...changedAbout(typed)]) if (meant().has(other)) found.add(other);
    if (typed.length >= leastForWrongLetter) {
      for (const shorter of without(typed)) {
        for (const word of shortened().get(shorter) ?? []) if (word.length === typed.length) found.add(word);
      }
    }
    const [first, another] = [...found].filter((word) => word[0] === typed[0]);
    return another === undefined || stemOf(another) === stemOf(first!) ? first : undefined;
  }

  return (text, tokens) =>
    tokens.map((token, at) => {
      const { length } = token.text;
      if (length < leastLetters || length > mostLetters || !/^[a-z]+$/.test(token.text)) return token;
      if (isKnown(token) || isName(text, tokens, at)) return token;
      const word = meantBy(token.text);
      return word === undefined ? token : { ...token, text: word, form: stemOf(word) ?? word };
    });
}

/** Whether a word has a capital letter that no sentence gave it. */
function isName(text: string, tokens: readonly Token[], at: number): boolean {
  const { start, end, isCapital } = tokens[at]!;
  if (!isCapital || /\p{Lu}/u.test(text.slice(start + 1, end))) return false;
  return at > 0 && !/[.!?\n•]/.test(text.slice(tokens[at - 1]!.end, start));
}

const letters = (word: string) => Array.from({ length: word.length }, (_, at) => at);

const without = (word: string): string[] => [
  ...new Set(letters(word).map((at) => word.slice(0, at) + word.slice(at + 1))),
];

const changedAbout = (word: string): string[] =>
  letters(word)
    .slice(1)
    .map((at) => word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1));
