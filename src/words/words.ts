import { createInstance } from 'i18next';
import { minorDigits } from '../domain/values/money.ts';
import type { LocalDate } from '../domain/values/time.ts';
import { de } from './de/index.ts';
import { isolated } from './direction.ts';
import { en } from './en/index.ts';

/** What a language has to have: the lists and keys of the English one. */
type Catalogue = { readonly [L in keyof typeof en]: Readonly<Record<keyof (typeof en)[L], string>> };

/** Another language is another folder, and a line here; a list or key that it lacks does not compile. */
const locales = { en: 'en-GB', de: 'de-DE' } as const satisfies Readonly<Record<Language, string>>;
const catalogues = { en, de } satisfies Readonly<Record<string, Catalogue>>;

export type Language = keyof typeof catalogues;
export type List = keyof Catalogue;

/** `left#one` and `left#other` are the forms of `left` by its `count`. */
export type KeyOf<L extends List> =
  Extract<keyof Catalogue[L], string> extends infer K
    ? K extends `${infer Base}#${string}`
      ? Base
      : K
    : never;

/** `reasons.skill_held`: a list and a key in it. */
export type SentenceKey = { [L in List]: `${L}.${KeyOf<L> & string}` }[List];

/** What a sentence names, already in words. A `count` chooses its form. */
export type SentenceData = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: Language;
  /** A sentence with its data put in unescaped, closed in where it runs from right to left. */
  readonly say: (key: SentenceKey, data?: SentenceData) => string;
  /** What a list has for a code; the code itself where it has nothing, so that nothing is hidden. */
  readonly label: (list: List, code: unknown) => string;
  /** `12.5` or `12,5`. */
  readonly number: (value: number) => string;
  /** `£12.50` or `12,50 £`, with the decimals that a currency (ISO 4217) is counted in. */
  readonly money: (amountMinor: number, currency: string) => string;
  /** A calendar date with its month in words, such as `27 November 2026`. */
  readonly date: (date: LocalDate) => string;
}

/** The sentences of one language. */
export function createWords(language: Language): Words {
  const i18n = createInstance();
  // A calendar date has no zone: it is written as it was read.
  const dates = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  i18n.init({
    lng: language,
    resources: { [language]: { translation: catalogues[language] } },
    // The catalogues are here already: nothing is waited for.
    initAsync: false,
    nsSeparator: false,
    pluralSeparator: '#',
    interpolation: { escapeValue: false },
  });
  const number: Words['number'] = (value) =>
    new Intl.NumberFormat(locales[language], { useGrouping: false, maximumFractionDigits: 3 }).format(value);
  const currencies = new Map<string, Intl.NumberFormat>();
  const money: Words['money'] = (amountMinor, currency) => {
    const digits = minorDigits(currency);
    const options = { ...({ style: 'currency', currency } as const), minimumFractionDigits: digits };
    const format =
      currencies.get(currency) ??
      new Intl.NumberFormat(locales[language], { ...options, maximumFractionDigits: digits });
    currencies.set(currency, format);
    return format.format(amountMinor / 10 ** digits);
  };
  const optionsOf = ({ count, ...data }: SentenceData) => ({
    replace: count === undefined ? isolatedIn(data) : { ...isolatedIn(data), count },
    nest: false,
    ...(typeof count === 'number' ? { count } : {}),
  });
  return {
    language,
    number,
    money,
    say: (key, data = {}) => i18n.t(key, optionsOf(data)),
    label(list, code) {
      const label: unknown = i18n.getResource(language, 'translation', `${list}.${String(code)}`);
      return typeof label === 'string' ? label : String(code);
    },
    date: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
  };
}

const isolatedIn = (data: SentenceData): SentenceData =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
  );

/** The sentences in every language, each made once. */
export type Spoken = Readonly<Record<Language, Words>>;

export function createSpoken(): Spoken {
  return { en: createWords('en'), de: createWords('de') };
}
