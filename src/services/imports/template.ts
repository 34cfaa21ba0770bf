import type { CsvLineWriter } from '../../csv/port.ts';
import type { ImportKind } from '../../domain/import.ts';
import type { Kinds } from './kinds.ts';
import type { FileToKeep } from './rejected-file.ts';

/** A file of a kind with the names of all its columns, to be filled in. */
export function templateOf(
  { kinds, writeCsvLine }: { readonly kinds: Kinds; readonly writeCsvLine: CsvLineWriter },
  kind: ImportKind,
): FileToKeep {
  return { filename: `${kind}.csv`, text: `${writeCsvLine(kinds[kind].columns, ',')}\r\n` };
}
