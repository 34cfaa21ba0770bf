import type { Header } from './header.ts';

/** Whether a line within a cell that runs over lines looks like a row of its own; `first` is the line on which the cell begins. */
export type RowLook = (text: string, first: string) => boolean;

const spaced = /\s/;
const figure = /\d/;
/** What an id is made of: `c09a` and `d7b` are alike, `Reliable` is another. */
const shapeOf = (id: string) => id.replaceAll(/\d+/g, '9').replaceAll(/\p{L}+/gu, 'a');

/**
 * A line looks like a row when it has as many cells as the header and begins as a row does: with an id of one word. A shorter one
 * does, too, when its id is made like that of the row it stands in, for spreadsheets leave empty cells at the end out.
 */
export function createRowLook({ places, delimiter }: Header, key: string): RowLook {
  const place = places.findIndex((one) => typeof one === 'object' && one.column === key);
  const at = Math.max(place, 0);
  return (text, first) => {
    const cells = text.split(delimiter, places.length + 1);
    const id = (cells[at] ?? '').trim();
    if (id === '' || id.length > 100 || id.includes('"')) return false;
    const above = first.split(delimiter, places.length + 1);
    const own = (above[at] ?? '').replaceAll('"', '').trim();
    if (cells.length < places.length)
      return cells.length > 1 && figure.test(id) && shapeOf(id) === shapeOf(own);
    if (spaced.test(id) && !spaced.test(own)) return false;
    const indented = (line: readonly string[]) => line.some((cell) => cell.startsWith(' '));
    return figure.test(id) || !indented(cells) || indented(above);
  };
}
