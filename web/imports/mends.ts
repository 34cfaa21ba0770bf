import { bettered, outOf, spansOf } from './betters.ts';
import { stateOf } from './checking.ts';
import { needed } from './columns.ts';
import type { Mend } from './mend.ts';
import type { Check } from './session.ts';

const dateColumns = ['availableFrom', 'startDate', 'expiresAt'];
/** Between points nobody writes the month first: those are read as they stand. */
const dated = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
/** What people write where they have nothing to say. */
const nothing =
  /^(n\/?a\.?|#n\/a|none|null|unknown|not known|tbc|tba|k\.?\s?a\.?|keine?|unbekannt|entfällt|\?+|-{2,}|–|—)$/i;

const isoOf = (text: string, order: 'day_first' | 'month_first'): string | undefined => {
  const [, one = '', other = '', year = ''] = dated.exec(text) ?? [];
  const [day, month] = order === 'day_first' ? [one, other] : [other, one];
  if (year === '' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  // What these columns hold is to come, so a year in two figures is of this century.
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** What was corrected in one cell, for the other refused rows that say the same there. */
function sameOf(check: Check, refused: readonly number[]): readonly Mend[] {
  if (check.corrected === undefined) return [];
  const { column, from, to } = check.corrected;
  const cells = refused
    .filter((index) => check.rows[index]?.cells[column]?.trim() === from.trim())
    .filter((index) => check.outcomes.get(index)?.faults.some((fault) => fault.column === column))
    .map((index) => ({ index, column, value: to }));
  return from.trim() === '' || cells.length === 0
    ? []
    : [{ what: 'same', column, from, count: cells.length, cells }];
}

/** What is the same in many rows that follow each other, and so is often written once over merged cells. */
const shared = ['employer', 'title', 'schedule', 'coachEmail'];

/** Cells that are empty below a full one: a spreadsheet keeps the text of merged cells in the first of them alone. */
function mergedOf({ sources, rows, outcomes }: Check): readonly Mend[] {
  return shared.flatMap((column) => {
    if (!(column in sources)) return [];
    let above = '';
    const cells = rows.flatMap((row, index) => {
      const value = row.cells[column]?.trim() ?? '';
      if (value !== '' || row.text !== undefined) above = row.text === undefined ? value : '';
      // Without a number of its own it is no row, but a title or a line between.
      const isRow = row.faults.length === 0 && row.cells.externalId?.trim() !== '';
      const isEmpty = value === '' && above !== '' && isRow && outcomes.has(index);
      return isEmpty ? [{ index, column, value: above }] : [];
    });
    // Nobody has to have a coach: few cells that are empty are likely meant to be.
    const most = needed.includes(column) ? 1 : Math.max(1, rows.length / 2);
    return cells.length < most ? [] : [{ what: 'above', column, count: cells.length, cells }];
  });
}

/** Whether a row would write over something that the report speaks of, and can be kept from it: an empty cell says nothing. */
export const mayKeep = ({ outcomes }: Check, index: number, column: string): boolean => {
  const { outcome, columns = [], remarks = [] } = outcomes.get(index) ?? {};
  const isSpoken = remarks.some((one) => one.column === column);
  return outcome === 'updated' && isSpoken && columns.includes(column) && !needed.includes(column);
};

/** What stands in the records and would be written over in several rows, column by column. */
function standingOf(check: Check): readonly Mend[] {
  return Object.keys(check.sources).flatMap((column) => {
    const cells = [...check.rows.keys()]
      .filter((index) => stateOf(check, index) === 'updated' && mayKeep(check, index, column))
      .map((index) => ({ index, column, value: '' }));
    return cells.length < 2 ? [] : [{ what: 'standing', column, count: cells.length, cells }];
  });
}

/** What can be mended in many refused rows at once. Nothing is: somebody has to say so. */
export function mendsOf(check: Check): readonly Mend[] {
  const refused = [...check.rows.keys()].filter((index) => stateOf(check, index) === 'refused');
  const faultsOf = (index: number) => check.outcomes.get(index)?.faults ?? [];
  const placeholders = refused.flatMap((index) =>
    faultsOf(index).flatMap(({ column }) =>
      nothing.test(check.rows[index]?.cells[column]?.trim() ?? '') ? [{ index, column, value: '' }] : [],
    ),
  );
  const marked = refused.flatMap((index) =>
    faultsOf(index).flatMap(({ column }) => {
      const cell = check.rows[index]?.cells[column] ?? '';
      return /^'\S/.test(cell) ? [{ index, column, value: cell.slice(1) }] : [];
    }),
  );
  const mends: Mend[] = [
    ...sameOf(check, refused),
    ...mergedOf(check),
    ...standingOf(check),
    ...bettered(check),
  ];
  if (marked.length > 0) mends.push({ what: 'apostrophe', count: marked.length, cells: marked });
  if (placeholders.length > 0)
    mends.push({ what: 'placeholder', count: placeholders.length, cells: placeholders });
  for (const column of dateColumns.filter((one) => one in check.sources)) {
    const inDoubt = refused.some(
      (index) =>
        faultsOf(index).some((one) => one.column === column) &&
        dated.test(check.rows[index]?.cells[column] ?? ''),
    );
    if (!inDoubt) continue;
    for (const what of ['day_first', 'month_first'] as const) {
      // One order for the whole column, or none: 25/03 has no month first.
      const all = check.rows.flatMap(({ cells }, index) =>
        dated.test(cells[column] ?? '') ? [{ index, column, value: isoOf(cells[column] ?? '', what) }] : [],
      );
      const cells = all.flatMap(({ value, ...at }) => (value === undefined ? [] : [{ ...at, value }]));
      if (cells.length === all.length) mends.push({ what, column, count: cells.length, cells });
    }
  }
  return [...mends, ...spansOf(check, refused), ...outOf(check, refused)];
}
