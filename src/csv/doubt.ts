import { type Sentence, sentenceOf } from '../domain/sentence.ts';

/** Why a text of a file may not be what was written; undefined when it is. */
export type DoubtOf = (text: string) => Sentence | undefined;

/** What stands for letters that are no letters of the file's encoding. */
const lost = /\uFFFD/;
/** UTF-8 that was read as windows-1252 and written down so: `Ã©` for é, `â€™` for ’. Signs that end words count within one alone. */
const readTwice =
  /[ÂÃÄÅÎÏÐÑ][\u0080-\u009f¡-ª¬-º¼-¿€ƒˆ‰Š‹ŒŽ˜š›œžŸ]|\p{Ll}[ÂÃÄÅÎÏÐÑ][«»‚„…†‡‘’“”•–—™\u00a0]|[ÂÃÄÅÎÏÐÑ][«»‚„…†‡‘’“”•–—™\u00a0]\p{Ll}|â€|â‚¬|ï»¿|ðŸ/u;
/** What windows-1252 does not know, and signs of other code pages within words (`£ukasz`, `Micha³`, `JosŽ`, `S¿ren`). */
const mistaken =
  /[ÂÃÄÅÎÏÐÑâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u0080-\u009f]|\p{L}{2}[¡¢£¤¥¦¬¯±²³¶¹¼½¾¿]|[¢£¤¥¦¬¯±²³¶¹¼½¾]\p{Ll}{2}|\p{Ll}[ŽŠŸŒ]|\p{L}[¿‡ˆ†‰ƒŽŠŸŒ]\p{Ll}/u;
const beyondAscii = /[^\p{ASCII}]/u;

/** Of letters whose encoding is known. */
export const doubtOfKnown: DoubtOf = (text) => {
  if (lost.test(text)) return sentenceOf('letters_lost');
  return readTwice.test(text) ? sentenceOf('letters_read_twice') : undefined;
};
/** Of letters whose encoding is a guess; a lost one is only one more doubt. */
export const doubtOfGuess: DoubtOf = (text) =>
  [lost, readTwice, mistaken].some((pattern) => pattern.test(text))
    ? sentenceOf('letters_in_doubt')
    : undefined;
/** Of a guess that the bytes of the file speak against: what is no ASCII can be something else. */
export const doubtOfBadGuess: DoubtOf = (text) =>
  beyondAscii.test(text) ? sentenceOf('letters_in_doubt') : undefined;
/** The same where the encoding was declared. */
export const doubtOfDeclared: DoubtOf = (text) =>
  beyondAscii.test(text) ? sentenceOf('letters_not_as_declared') : undefined;
