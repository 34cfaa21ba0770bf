import { isHeading } from './headings.ts';

/** What is known of a row as it stands in the sheet, of the columns that are not taken, too. */
export interface SeenRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const total =
  /(?:(?:grand |sub[- ]?)?totals?|(?:zwischen|gesamt)?summen?|gesamt(?:an)?zahl|gesamt|insgesamt|sum|count|number of|anzahl|average|durchschnitt|mittelwert)/;
const figures = /(?: \p{L}+){0,3}\s*[:=]?\s*\(?\d[\d.,]*\)?/u;
/** `Total`, `Summe:`, `Total clients: 12`, `12 records found`; but no name of which such a word is a part (`Total Fitness`). */
const totals = [
  new RegExp(`^${total.source}\\s*[:=]?$`, 'iu'),
  new RegExp(`^${total.source}${figures.source}$`, 'iu'),
  /^\d[\d.,]* (?:records?|rows|entries|results?|clients|people|employers|jobs|zeilen|einträge|datensätze|personen)\b[\p{L} ]{0,20}\.?$/iu,
];
const isFigure = (cell: string) => /^[\d\s.,%€$£()+-]+$/.test(cell);
const filledOf = ({ cells }: SeenRow) => cells.filter((cell) => cell.trim() !== '');

/** A line that sums the others up: a word for it, and nothing but figures beside. */
function isTotal(row: SeenRow): boolean {
  const [first = '', ...others] = filledOf(row);
  const [second = ''] = others;
  const says = (cell: string) => totals.some((pattern) => pattern.test(cell.trim()));
  return (
    (says(first) && others.every(isFigure)) ||
    (isFigure(first) && says(second) && others.slice(1).every(isFigure))
  );
}

/**
 * Rows that most likely are no records, by their place in the list: totals anywhere, and notes below the table, which fill fewer
 * cells than the rows do. It is only advice: somebody may say that they are.
 */
export function strangeRows(rows: readonly SeenRow[]): ReadonlyMap<number, 'row_is_total' | 'row_is_note'> {
  const strange = new Map<number, 'row_is_total' | 'row_is_note'>();
  const counts = rows.map((row) => filledOf(row).length);
  const usual = [...counts].sort((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
  const isThin = (at: number) => 2 * (counts[at] ?? 0) < usual || (usual > 1 && counts[at] === 1);
  const isStrange = (at: number) => strange.has(at) || isThin(at);
  for (const [at, row] of rows.entries())
    if (counts[at] !== 0 && isTotal(row)) strange.set(at, 'row_is_total');
  let last = rows.length - 1;
  while (last >= 0 && isStrange(last)) last -= 1;
  let isApart = false;
  for (let at = last + 1; last >= 0 && at < rows.length; at += 1) {
    isApart ||= (rows[at]?.line ?? 0) > (rows[at - 1]?.line ?? 0) + 1;
    if (!strange.has(at) && isThin(at) && (counts[at] === 1 || isApart)) strange.set(at, 'row_is_note');
  }
  return strange;
}

/** Whether cells are the headings of a table of another kind or of other words, which was put below the first. */
export function isOtherHeader(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < 2 || new Set(filled).size < filled.length || filled.some((cell) => cell.length > 60))
    return false;
  const known = filled.filter(isHeading).length;
  // Two words alone can be those of a row.
  return (
    (known === filled.length && (known > 2 || cells.length < 4)) ||
    (known > 2 && known * 4 >= filled.length * 3)
  );
}
