/** Languages that the pages of the people themselves are in, the first by itself. */
export const ownLanguages = ['en', 'es', 'ar'] as const;
export type OwnLanguage = (typeof ownLanguages)[number];

/** The one for a language as BCP 47 names it: `es-MX` is read in Spanish. Undefined where there is none. */
export function ownLanguageOf(tag: string | undefined): OwnLanguage | undefined {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return ownLanguages.find((one) => one === primary);
}
