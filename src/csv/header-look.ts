import { type Header, keyOf } from './header.ts';
import { unwrapped } from './unwrapped.ts';

/** Reads cells as a header among the rows; `other`: one of another table; undefined for the cells of a row. */
export type HeaderLook = (cells: readonly string[]) => Header | 'other' | undefined;

/**
 * Where sheets were put together a header comes again, and not always with its columns in the same order: what stands below is
 * read by it, or every cell would land in the column of another. One that has names of its own begins another table.
 */
export function createHeaderLook(header: Header): HeaderLook {
  const named = new Map(header.columns.map((column) => [keyOf(column.name), column]));
  named.delete('');
  const nameAt = (at: number) => {
    const place = header.places[at];
    return typeof place === 'object' ? keyOf(place.name) : undefined;
  };
  return (cells) => {
    if (cells.some((cell) => cell.length > 200)) return undefined;
    // Rows are many and begin with something else: their first cells decide for nearly all of them.
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.slice(0, 3).filter((cell) => named.has(keyOf(unwrapped(cell)))).length < 2) return undefined;
    const keys = cells.map((cell) => keyOf(unwrapped(cell)));
    const known = keys.filter((key, at) => named.has(key) && keys.indexOf(key) === at).length;
    if (known < filled.length) return known > 2 && known * 2 > filled.length ? 'other' : undefined;
    // Cells without a name stay where they stood.
    if (keys.every((key, at) => key === '' || key === nameAt(at))) return header;
    return { ...header, places: keys.map((key) => named.get(key)) };
  };
}

/** The cells of a row as a line in the order of the first header, so that it is read right wherever it comes to stand. */
export function inFirstOrder(cells: readonly string[], { places }: Header, first: Header): string {
  const line = first.places.map((place) => {
    const at = typeof place === 'object' ? places.indexOf(place) : -1;
    const cell = cells[at] ?? '';
    return /["\r\n]/.test(cell) || cell.includes(first.delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return line.join(first.delimiter);
}
