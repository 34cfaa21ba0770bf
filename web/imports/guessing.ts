import type { ImportKind } from '../../src/domain/import.ts';
import { type ColumnName, columnsOf, requiredOf } from './columns.ts';
import { plainHeading, synonyms } from './headings.ts';

/** The column of a kind that each heading most likely stands for; each column once, its own name first. */
export function guessColumns(kind: ImportKind, headings: readonly string[]): readonly string[] {
  const columns: readonly ColumnName[] = columnsOf[kind];
  const keys = headings.map(plainHeading);
  const guessed: string[] = headings.map(() => '');
  const take = (fits: (key: string, column: ColumnName) => boolean) => {
    for (const column of columns) {
      if (guessed.includes(column)) continue;
      const at = keys.findIndex((key, place) => guessed[place] === '' && key !== '' && fits(key, column));
      if (at >= 0) guessed[at] = column;
    }
  };
  take((key, column) => key === column.toLowerCase());
  take((key, column) => (synonyms[column] ?? '').split('|').includes(key));
  return guessed;
}

const timeOfDay =
  /\d ?[:h] ?\d{2}|\b\d{1,2}\.\d{2} ?(?:-|–|to|bis) ?\d{1,2}\.\d{2}\b|\d ?[ap]\.?m\b|\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*\b/i;
/** Where hours are told as times of day: a week, and no number of hours. */
const weekOf: Readonly<Record<ImportKind, ColumnName | undefined>> = {
  participants: 'availability',
  opportunities: 'schedule',
  employers: undefined,
};

/** The same guess, where the first rows tell better than a heading: *Hours* over *mon-fri 08:00-16:00* is a week. */
export function guessByRows(
  kind: ImportKind,
  guessed: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const week = weekOf[kind];
  if (week === undefined || guessed.includes(week)) return guessed;
  const isWeek = (place: number) => {
    const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter((cell) => timeOfDay.test(cell)).length * 2 > cells.length;
  };
  const at = guessed.findIndex((column, place) => /^hours(?:Min|Max)$/.test(column) && isWeek(place));
  return guessed.map((column, place) => (place === at ? week : column));
}

/** The kind whose columns the headings name most, those it cannot do without first. */
export function guessKind(headings: readonly string[]): ImportKind {
  const worth = (kind: ImportKind) => {
    const guessed = guessColumns(kind, headings).filter((column) => column !== '');
    return (
      guessed.length +
      (3 * requiredOf[kind].filter((column) => guessed.includes(column)).length) / requiredOf[kind].length
    );
  };
  const kinds: readonly ImportKind[] = ['participants', 'opportunities', 'employers'];
  return [...kinds].sort((one, other) => worth(other) - worth(one))[0] ?? 'participants';
}

/** Headings that each hold half of a name: one column has to hold all of it. */
export function halfNames(headings: readonly string[]): boolean {
  const keys = headings.map(plainHeading);
  const has = (...names: readonly string[]) => keys.some((key) => names.includes(key));
  return (
    has('firstname', 'forename', 'givenname', 'vorname') &&
    has('surname', 'lastname', 'familyname', 'nachname', 'name')
  );
}
