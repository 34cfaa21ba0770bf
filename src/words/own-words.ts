import type { OwnLanguage } from '../domain/own-language.ts';
import { minorDigits } from '../domain/values/money.ts';
import { aheadAt, type Instant, type LocalDate, localDate } from '../domain/values/time.ts';
import { ar } from './ar/own.ts';
import { isolated } from './direction.ts';
import { own as en } from './en/own.ts';
import { es } from './es/own.ts';
import type { OwnCatalogue } from './own-catalogue.ts';

export const ownCatalogues: Readonly<Record<OwnLanguage, OwnCatalogue>> = { en, es, ar };

/** Figures as everybody types them; the calendar of all dates here. */
const locales: Readonly<Record<OwnLanguage, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  ar: 'ar-u-nu-latn-ca-gregory',
};

type List = keyof OwnCatalogue;

/** `common.home`: a list and a key in it. */
export type OwnKey = { [L in List]: `${L}.${keyof OwnCatalogue[L] & string}` }[List];

/** A stretch of a sentence: words, or the name of what stands in their place. */
export type Piece = { readonly words: string } | { readonly name: string };

export interface OwnWords {
  readonly language: OwnLanguage;
  readonly direction: 'ltr' | 'rtl';
  /** A sentence in stretches, so that what it names can be set apart from it. */
  readonly pieces: (key: OwnKey) => readonly Piece[];
  /** A sentence as plain text, for titles and labels; names in it are closed in. */
  readonly text: (key: OwnKey, data?: Readonly<Record<string, string | number>>) => string;
  /** What a list has for a code; the code itself where it has nothing. */
  readonly label: (list: List, code: string) => string;
  readonly number: (value: number) => string;
  readonly money: (amountMinor: number, currency: string) => string;
  readonly date: (date: LocalDate) => string;
  /** The day of an instant where the organisation is. */
  readonly dayOf: (at: Instant, zone: string) => string;
  /** The same with the day of the week, and the time there as `9:00`. */
  readonly meetingOf: (at: Instant, zone: string) => { readonly day: string; readonly time: string };
  /** `Monday, Tuesday and Friday`. */
  readonly list: (items: readonly string[]) => string;
}

/** The words of one language for the people themselves: three languages, complete. */
export function createOwnWords(language: OwnLanguage): OwnWords {
  const catalogue: Readonly<Record<string, Readonly<Record<string, string>>>> = ownCatalogues[language];
  const locale = locales[language];
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  function sentence(key: string): string {
    const dot = key.indexOf('.');
    return catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
  }
  const pieces = (key: string): readonly Piece[] =>
    sentence(key)
      .split(/(\{\{\w+\}\})/)
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('{{') ? { name: part.slice(2, -2) } : { words: part }));
  const date = (day: LocalDate): string => dates.format(new Date(`${day}T00:00:00Z`));

  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    pieces,
    text: (key, data = {}) =>
      pieces(key)
        .map((piece) => ('words' in piece ? piece.words : isolated(String(data[piece.name] ?? ''))))
        .join(''),
    label: (list, code) => catalogue[list]?.[code] ?? code,
    number: (value) => numbers.format(value),
    money: (amountMinor, currency) => {
      const digits = minorDigits(currency);
      const options = {
        ...({ style: 'currency', currencyDisplay: 'narrowSymbol' } as const),
        ...{ currency, minimumFractionDigits: digits },
      };
      // Sign and figures run from left to right wherever they stand.
      const shown = language === 'ar' ? locales.en : locale;
      return new Intl.NumberFormat(shown, options).format(amountMinor / 10 ** digits);
    },
    date,
    dayOf: (at, zone) => date(localDate(at, zone)),
    meetingOf: (at, zone) => ({
      day: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone }).format(new Date(at)),
      time: new Date(Date.parse(at) + aheadAt(Date.parse(at), zone))
        .toISOString()
        .slice(11, 16)
        .replace(/^0/, ''),
    }),
    list: (items) => lists.format(items),
  };
}

export type OwnSpoken = Readonly<Record<OwnLanguage, OwnWords>>;

export const createOwnSpoken = (): OwnSpoken => ({
  en: createOwnWords('en'),
  es: createOwnWords('es'),
  ar: createOwnWords('ar'),
});
