/** Hebrew, Arabic and what else runs from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * The language of what somebody wrote freely, as its letters tell it, else the usual one of where it was written: a voice that reads it
 * out beside words of another has to know.
 */
export const writtenIn = (text: string, usual = 'en'): string =>
  /\p{Script=Arabic}/u.test(text) ? 'ar' : usual;

/**
 * A name as it stands within a sentence. One that runs from right to left is closed in by signs nobody sees (U+2068, U+2069), so
 * that the figures and words beside it stay where they are; every other is as it was.
 */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);
