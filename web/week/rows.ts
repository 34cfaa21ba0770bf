import type { WeeklyBlock } from '../../src/domain/values/week.ts';

/** A block that is being written: it may have no day or no time yet. */
export interface BlockRow extends WeeklyBlock {
  /** Tells rows apart that say the same. */
  readonly key: number;
}

/** Rows to write in, a block each. */
export const rowsOf = (blocks: readonly WeeklyBlock[]): readonly BlockRow[] =>
  blocks.map((block, key) => ({ ...block, key }));

/** What rows say; one without a day or a time says nothing. */
export const blocksIn = (rows: readonly BlockRow[]): readonly WeeklyBlock[] =>
  rows
    .filter(({ days, from, to }) => days.length > 0 && from !== '' && to !== '')
    .map(({ days, from, to }) => ({ days, from, to }));

/** The rows as they stand while they say what is kept; new ones once that changed elsewhere: another need, or somebody else's hours. */
export function rowsFor(rows: readonly BlockRow[], blocks: readonly WeeklyBlock[]): readonly BlockRow[] {
  const said = (some: readonly WeeklyBlock[]) =>
    some.map(({ days, from, to }) => `${days.join()} ${from} ${to}`).join('\n');
  return said(blocksIn(rows)) === said(blocks) ? rows : rowsOf(blocks);
}

/** The row that comes next, to be filled in: hours that nobody chose would be taken for said. */
export const emptyRow = (rows: readonly BlockRow[]): BlockRow => ({
  key: Math.max(-1, ...rows.map((row) => row.key)) + 1,
  days: [],
  from: '',
  to: '',
});
