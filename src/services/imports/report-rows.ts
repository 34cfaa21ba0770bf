import type { CsvFile, CsvPosition, CsvRecord } from '../../csv/port.ts';
import {
  type Import,
  type ImportedRow,
  type ImportNote,
  type ImportRejection,
  quotesKeyOf,
  type RowOutcome,
} from '../../domain/import.ts';
import { importedRows, importRejections, importRemarks } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { RowFault } from './kind.ts';

/** The put that keeps what came of a row, or would. */
export function keepOutcome(
  { id, organisationId }: Import,
  { row, line }: CsvPosition,
  { counted, columns }: { readonly counted: RowOutcome; readonly columns?: readonly string[] | undefined },
  now: string,
): Put {
  const kept: ImportedRow = {
    ...first(`${id}-outcome-${row}`, organisationId, now),
    ...{ importId: id, row, line, outcome: counted },
    ...(columns === undefined ? {} : { columns }),
  };
  return put(importedRows, kept, 0);
}

/** The puts that keep why a row was not taken, fault by fault; the first of them keeps the row, to be given back. */
export function keepRejections(
  file: Import,
  csv: Pick<CsvFile, 'header'>,
  record: CsvRecord,
  faults: readonly RowFault[],
  now: string,
): readonly Put[] {
  return inOrder(faults, csv).map((fault, at) => {
    const note: ImportRejection = noteOf(file, csv, record, { fault, at }, now);
    return put(importRejections, at === 0 ? { ...note, ...rowGiven(record) } : note, 0);
  });
}

/** The puts that keep what is to be said of a row that was taken. */
export function keepRemarks(
  file: Import,
  csv: Pick<CsvFile, 'header'>,
  record: CsvRecord,
  remarks: readonly RowFault[],
  now: string,
): readonly Put[] {
  return inOrder(remarks, csv).map((fault, at) =>
    put(importRemarks, noteOf(file, csv, record, { fault, at }, now), 0),
  );
}

/** As the columns stand in the sheet; what is about the whole row first. */
function inOrder(faults: readonly RowFault[], { header }: Pick<CsvFile, 'header'>): readonly RowFault[] {
  const place = ({ column }: RowFault) => header.findIndex((one) => one.column === column);
  return [...faults].sort((one, other) => place(one) - place(other));
}

const rowGiven = (record: CsvRecord): Pick<ImportRejection, 'cells' | 'text'> =>
  'cells' in record ? { cells: record.cells } : { text: record.text };

function noteOf(
  { id, organisationId }: Import,
  { header }: Pick<CsvFile, 'header'>,
  { row, line }: CsvPosition,
  { fault: { column, path, sentence }, at }: { readonly fault: RowFault; readonly at: number },
  now: string,
): ImportNote {
  // The first has the id that the only one of a row had before rows had several.
  const nth = at === 0 ? '' : `-${String(at).padStart(3, '0')}`;
  const heading = header.find((one) => one.column === column)?.name ?? column;
  return {
    ...first(`${id}-row-${row}${nth}`, organisationId, now),
    importId: id,
    ...{ row, line, column: heading, path, sentence },
    ...{ generation: 1, quotesKey: quotesKeyOf(id, 1) },
  };
}
