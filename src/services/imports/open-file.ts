import type { CsvFile, CsvPosition, CsvReader } from '../../csv/port.ts';
import type { Import } from '../../domain/import.ts';
import type { Kinds } from './kinds.ts';

/** Columns of free text: a cell of theirs may run over several lines. */
const spanning = ['experienceText', 'duties', 'about'];

/** Opens the bytes of a file of a kind. Throws Problem `invalid` for what cannot be read, or has columns that do not do. */
export function openFile(
  { readCsv, kinds }: { readonly readCsv: CsvReader; readonly kinds: Kinds },
  { kind, charset, mapping }: Pick<Import, 'kind' | 'charset' | 'mapping'>,
  bytes: Uint8Array,
): Promise<CsvFile> {
  const { columns, required } = kinds[kind];
  return readCsv(bytes, { columns, required, spanning, charset, mapping });
}

/** Whether a row is one of those that alone are tried. */
export const isTried = ({ only }: Pick<Import, 'only'>, { row }: CsvPosition): boolean =>
  only === undefined || only.includes(row);
