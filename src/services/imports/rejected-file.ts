import type { CsvLineDefuser, CsvLineWriter } from '../../csv/port.ts';
import type { Import } from '../../domain/import.ts';
import { importRejections } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

export interface RejectedDeps {
  readonly store: Store;
  readonly writeCsvLine: CsvLineWriter;
  readonly defusedLine: CsvLineDefuser;
}

/** Separators that are found without being said. */
const found = new Set([',', ';', '\t']);

/** A CSV file to be kept by whoever asked for it. */
export interface FileToKeep {
  readonly filename: string;
  readonly text: string;
}

/**
 * The rows of a file that were not taken, as a file that can be mended and sent again: the same columns by the names that are
 * always understood, the same separator, the cells as they stood. A row that could not be read is given as its line. Nothing in it
 * runs in a spreadsheet.
 */
export async function rejectedFile(
  { store, writeCsvLine, defusedLine }: RejectedDeps,
  ctx: Context,
  { id, kind, sheet }: Import,
): Promise<FileToKeep> {
  const { columns = [], delimiter = ',' } = sheet ?? {};
  const lines = [...(found.has(delimiter) ? [] : [`sep=${delimiter}`]), writeCsvLine(columns, delimiter)];
  for await (const { cells, text } of walk(store, ctx.scope, importRejections, 'byImport', { key: [id] })) {
    if (cells !== undefined)
      lines.push(
        writeCsvLine(
          columns.map((column) => cells[column] ?? ''),
          delimiter,
        ),
      );
    if (text) lines.push(defusedLine(text, delimiter));
  }
  return { filename: `${kind}-rejected.csv`, text: `${lines.join('\r\n')}\r\n` };
}
