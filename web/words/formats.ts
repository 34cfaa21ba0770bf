import { locale } from './language.ts';

/** Formats that were made, by language and options: to make one takes longer than to use it a hundred times. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** How dates and times are written in the language that is spoken, or in a certain one. */
export const dateFormat = (options: Intl.DateTimeFormatOptions, language = locale()): Intl.DateTimeFormat =>
  kept(dates, language, options, () => new Intl.DateTimeFormat(language, options));

/** How numbers are. */
export const numberFormat = (options: Intl.NumberFormatOptions, language = locale()): Intl.NumberFormat =>
  kept(numbers, language, options, () => new Intl.NumberFormat(language, options));

function kept<Format>(made: Map<string, Format>, language: string, options: object, make: () => Format) {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? make();
  made.set(key, format);
  return format;
}
