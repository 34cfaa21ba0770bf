import { createInstance } from 'i18next';
import { german } from './de/index.ts';

/** The languages of the app, each by its own name, with the locale that dates and numbers are written in and the way its lines run. */
export const languages = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
  de: { name: 'Deutsch', locale: 'de-DE', dir: 'ltr' },
} as const;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as readonly Language[];

/** The sheets of a catalogue, one a folder of the app. The German list names them all, so that none is forgotten. */
export type Sheet = keyof typeof german;

/** Where the sheets of a language are fetched from; English is built in beside the pages that speak it. */
const fetched = { de: german } as const satisfies Partial<Record<Language, unknown>>;

/** Holds the sheets of every language that was asked for. English stands in for what could not be fetched. */
export const i18n = createInstance();
i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
});

export const language = (): Language => i18n.language as Language;

/** `en-GB`, as Intl and React Aria want it. */
export const locale = (): string => languages[language()].locale;

/** What was asked for last; it is spoken once all words are there. */
let wantedNow: Language = 'en';
const known = new Set<Sheet>();
let arriving: Promise<unknown> = Promise.resolve();

/** Adds the English sheet of a folder, and fetches it in the language that is wanted where that is another. */
export function addSheet(sheet: Sheet, english: object): void {
  known.add(sheet);
  i18n.addResourceBundle('en', sheet, english);
  arriving = Promise.all([arriving, fetchSheet(wantedNow, sheet)]);
}

/** What a module brings, once its words are there too: nothing is shown in one language and then in another. */
export async function withWords<Module>(loading: Promise<Module>): Promise<Module> {
  const module = await loading;
  await arriving;
  return module;
}

/** Changes the language of the whole app, once all that is known is there in it. Whoever shows something is told by i18next. */
export async function speak(wanted: Language): Promise<void> {
  wantedNow = wanted;
  await Promise.all([...known].map((sheet) => fetchSheet(wanted, sheet)));
  // Another was asked for meanwhile: a browser's language must not come after that of who signed in.
  if (wantedNow !== wanted) return;
  // The same once more would have the browser look at every element anew.
  if (document.documentElement.lang !== wanted) document.documentElement.lang = wanted;
  if (document.documentElement.dir !== languages[wanted].dir)
    document.documentElement.dir = languages[wanted].dir;
  if (wanted !== language()) await i18n.changeLanguage(wanted);
}

async function fetchSheet(wanted: Language, sheet: Sheet): Promise<void> {
  if (wanted === 'en' || i18n.hasResourceBundle(wanted, sheet)) return;
  // A sheet that does not come is said in English: a page in two languages is better than none.
  const words = await fetched[wanted][sheet]().catch(() => undefined);
  if (words !== undefined) i18n.addResourceBundle(wanted, sheet, words);
}

/** The first of the browser's languages that the app speaks. */
export function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag): tag is Language => Object.hasOwn(languages, tag)) ?? 'en';
}
