import type { ImportKind } from '../../src/domain/import.ts';
import { type ColumnName, columnsOf, requiredOf } from './columns.ts';
import { headingKey, isNumbering, plainHeading, synonyms } from './headings.ts';

/** The column of a kind that each heading most likely stands for; each column once, its own name first. */
export function guessColumns(kind: ImportKind, headings: readonly string[]): readonly string[] {
  const columns: readonly ColumnName[] = columnsOf[kind];
  const halves = halfNames(headings);
  // Half of a name is none.
  const keys = headings.map(headingKey).map((key, place) => (halves?.includes(place) === true ? '' : key));
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
  take((key, column) => column === 'externalId' && isNumbering(key));
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

/** What is called by words, never by figures alone. */
const names: readonly string[] = ['displayName', 'name', 'employer', 'title'];

/**
 * The same guess, where the first rows tell better than a heading: *Hours* over *mon-fri 08:00-16:00* is a week, *Client* over 1001 is
 * no name, and *Skills* over sentences are words of whoever wrote them.
 */
export function guessByRows(
  kind: ImportKind,
  guessed: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const are = (place: number, fits: (cell: string) => boolean) => {
    const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(fits).length * 2 > cells.length;
  };
  const week = weekOf[kind];
  const weekAt =
    week === undefined || guessed.includes(week)
      ? -1
      : guessed.findIndex(
          (column, place) => /^hours(?:Min|Max)$/.test(column) && are(place, (cell) => timeOfDay.test(cell)),
        );
  return guessed.map((column, place) => {
    if (place === weekAt) return week ?? '';
    if (names.includes(column) && are(place, (cell) => !/\p{L}/u.test(cell)))
      return guessed.includes('externalId') ? '' : 'externalId';
    const isFree = column === 'skills' && !guessed.includes('experienceText');
    return isFree && are(place, isProse) ? 'experienceText' : column;
  });
}

const isProse = (cell: string) => !cell.includes('|') && (/[,;.]/.test(cell) || cell.split(/\s+/).length > 4);

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

/** The places of headings that each hold half of a name: the first name, and the last. */
export function halfNames(headings: readonly string[]): readonly [number, number] | undefined {
  const keys = headings.map(plainHeading);
  const first = keys.findIndex(
    (key) => /(?:firstname|forename|givenname|vorname)$/.test(key) && !/nach|last|sur/.test(key),
  );
  const last = keys.findIndex(
    (key) => /(?:surname|lastname|familyname|nachname)$/.test(key) && !/vor|first|fore/.test(key),
  );
  const name = last >= 0 ? last : keys.indexOf('name');
  return first >= 0 && name >= 0 ? [first, name] : undefined;
}
