import { needed } from './columns.ts';
import type { Mend } from './mend.ts';
import type { Check } from './session.ts';

const turnable = /^([^,]+), ?([^,]+)$/;
/** As long as a number is that has lost its zero; a longer one may have lost its plus. */
const zeroless: Readonly<Record<string, RegExp>> = {
  phone: /^[1-9]\d{7,9}$/,
  contactPhone: /^[1-9]\d{7,9}$/,
  postcode: /^[1-9]\d{3}$/,
};

/** What can be read as it stands and is likely meant otherwise: names with the last one first, numbers that have lost their zero. */
export function bettered({ rows, outcomes }: Check): readonly Mend[] {
  const mends: Mend[] = [];
  const taken = rows.flatMap((row, index) => (row.text === undefined ? [{ row, index }] : []));
  const turned = taken.flatMap(({ row, index }) => {
    const [, last, first] = turnable.exec(row.cells.displayName?.trim() ?? '') ?? [];
    return last === undefined
      ? []
      : [{ index, column: 'displayName', value: `${first?.trim()} ${last.trim()}` }];
  });
  if (turned.length > 0 && turned.length * 2 >= taken.length)
    mends.push({ what: 'turned', column: 'displayName', count: turned.length, cells: turned });
  for (const [column, pattern] of Object.entries(zeroless)) {
    const cells = taken.flatMap(({ row, index }) => {
      const cell = row.cells[column]?.trim() ?? '';
      const { outcome, remarks = [] } = outcomes.get(index) ?? {};
      const isTold = outcome === 'created' && remarks.some((one) => one.column === column);
      return isTold && pattern.test(cell) ? [{ index, column, value: `0${cell}` }] : [];
    });
    if (cells.length > 0) mends.push({ what: 'zero', column, count: cells.length, cells });
  }
  return mends;
}

const spans: Readonly<Record<string, string>> = {
  hoursMax: 'hoursMin',
  hoursMin: 'hoursMax',
  wageMin: 'wageMax',
  wageMax: 'wageMin',
};
const span = /^(\D{0,4})(\d[\d.,]*)\s*(?:-|–|to|bis)\s*(\D{0,4}?)(\d[\d.,]*)(\D*)$/i;

/** Two numbers in one cell, from and to, where the sheet has no column for the other: it becomes one of its own. */
export function spansOf({ sources, rows }: Check, refused: readonly number[]): readonly Mend[] {
  return Object.entries(spans).flatMap(([column, other]) => {
    if (!(column in sources) || other in sources) return [];
    const cells = refused.flatMap((index) => {
      const [, mark = '', least, otherMark = '', most, behind = ''] =
        span.exec(rows[index]?.cells[column]?.trim() ?? '') ?? [];
      if (least === undefined) return [];
      const from = `${mark}${least}${behind}`;
      const to = `${otherMark || mark}${most}${behind}`;
      const isLeast = column.endsWith('Min');
      return [
        { index, column, value: isLeast ? from : to },
        { index, column: other, value: isLeast ? to : from },
      ];
    });
    return cells.length === 0 ? [] : [{ what: 'span', column, count: cells.length / 2, cells }];
  });
}

/** Cells of one column that cannot be read, in several rows: these can be taken without them. */
export function outOf({ sources, rows, outcomes }: Check, refused: readonly number[]): readonly Mend[] {
  return Object.keys(sources).flatMap((column) => {
    if (needed.includes(column)) return [];
    const cells = refused
      .filter((index) => (rows[index]?.cells[column] ?? '') !== '')
      .filter((index) => outcomes.get(index)?.faults.some((fault) => fault.column === column))
      .map((index) => ({ index, column, value: '' }));
    return cells.length < 2 ? [] : [{ what: 'out', column, count: cells.length, cells }];
  });
}
