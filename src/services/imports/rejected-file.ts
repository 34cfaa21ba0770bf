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

/** Headers among the rows, and what stands under another than that of the file. */
const ofNoRow = new Set<string>(['row_is_header', 'row_is_other_header', 'row_of_other_table']);

/** A CSV file to be kept by whoever asked for it. */
export interface FileToKeep {
  readonly filename: string;
  readonly text: string;
}

/**
 * The rows of a file that were not taken, as a file that can be mended and sent again: the same columns by the names that are
 * always understood, the same separator, the cells as they stood. A row that could not be read is given as its line; what was put below it with a header of its own is left out. Nothing in it
 * runs in a spreadsheet.
 */
export async function rejectedFile(
  { store, writeCsvLine, defusedLine }: RejectedDeps,
  ctx: Context,
  { id, kind, sheet }: Import,
): Promise<FileToKeep> {
  const { columns = [], delimiter = ',' } = sheet ?? {};
  const lines = [...(found.has(delimiter) ? [] : [`sep=${delimiter}`]), writeCsvLine(columns, delimiter)];
  for await (const { cells, text, sentence } of walk(store, ctx.scope, importRejections, 'byImport', {
    key: [id],
  })) {
    // Under these names they would be read as somebody.
    if (sentence !== undefined && ofNoRow.has(sentence.key)) continue;
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
