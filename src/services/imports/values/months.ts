/** Languages in which spreadsheets write the names of months here; a name that means two months in two of them is none. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];

const keyOf = (name: string) => name.toLowerCase().replaceAll('.', '').trim();

/** Months, 1 to 12, by their names, long and short. */
export const months: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>([['sept', 9]]);
  const twice = new Set<string>();
  for (const language of languages)
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: width, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 15)));
        const name = keyOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\d/.test(name) || name === '') continue;
        if ((found.get(name) ?? month) !== month) twice.add(name);
        found.set(name, month);
      }
    }
  for (const name of twice) found.delete(name);
  return found;
})();

export const monthNamed = (text: string): number | undefined => months.get(keyOf(text));
