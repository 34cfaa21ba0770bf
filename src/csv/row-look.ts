import type { Header } from './header.ts';
import { split } from './split.ts';

/** Whether a line within a cell that runs over lines looks like a row of its own; `first` is the line on which the cell begins. */
export type RowLook = (text: string, first: string) => boolean;

const spaced = /\s/;
const figure = /\d/;
const letter = /^\p{L}/u;
/** `BOB`, `TOM-A`: an id without a figure. */
const code = /^\p{Lu}[\p{Lu}_./-]+$/u;
/** `Bob Sample`, `Zoë O’Neil-Lee`: words that each begin with a capital. */
const name = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u;
/** What an id is made of: `c09a` and `d7b` are alike, `Reliable` is another. */
const shapeOf = (id: string) => id.replaceAll(/\d+/g, '9').replaceAll(/\p{L}+/gu, 'a');
/** People write a blank behind a comma; programs do not. */
const indented = (line: readonly string[]) => line.some((cell) => cell.startsWith(' '));

/**
 * A line looks like a row when it has as many cells as the header and begins as a row does: with an id of one word. A shorter one
 * does, too, when its id is made like that of the row it stands in, or is followed by what a row goes on with and no prose, for
 * spreadsheets leave empty cells at the end out.
 */
export function createRowLook({ places, delimiter }: Header, key: string): RowLook {
  const place = places.findIndex((one) => typeof one === 'object' && one.column === key);
  const at = Math.max(place, 0);
  return (text, first) => {
    const cells = text.split(delimiter, places.length + 1);
    const id = (cells[at] ?? '').trim();
    if (id === '' || id.length > 100 || id.includes('"')) return false;
    // Of the line above, what stands before the text counts: the text itself is prose.
    const above = split(first, delimiter, places.length + 1).cells;
    const own = (above[at] ?? '').replaceAll('"', '').trim();
    if (cells.length < places.length)
      return (
        cells.length > 1 && ((figure.test(id) && shapeOf(id) === shapeOf(own)) || isShort(id, cells, at))
      );
    if (spaced.test(id) && !spaced.test(own)) return false;
    return figure.test(id) || !indented(cells) || indented(above);
  };
}

/** `BOB-2,Bob Sample`, but not `In 2019, Leeds`, nor `10,000 loaves`. */
function isShort(id: string, cells: readonly string[], at: number): boolean {
  const beside = (cells[at + 1] ?? cells[at - 1] ?? '').replaceAll('"', '').trim();
  if (spaced.test(id) || indented(cells) || !letter.test(beside)) return false;
  const named = beside.length <= 100 && name.test(beside);
  return figure.test(id) ? /\p{L}/u.test(id) || named : code.test(id) && named && spaced.test(beside);
}
