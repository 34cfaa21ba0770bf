import { type Sentence, sentence } from '../domain/sentence.ts';
import { fault } from './fault.ts';
import type { Header } from './header.ts';
import type { CsvFault, CsvLimits, CsvPosition, CsvRecord } from './port.ts';
import type { Reading } from './reading.ts';
import { unwrapped } from './unwrapped.ts';

export interface RowRules {
  readonly header: Header;
  readonly limits: CsvLimits;
  readonly doubtOf: (text: string) => Sentence | undefined;
}

/** A row of its cells, or everything that is wrong with it. */
export function rowOf(
  { header, limits, doubtOf }: RowRules,
  at: CsvPosition,
  { split: { cells, state }, texts }: Pick<Reading, 'split' | 'texts'>,
): CsvRecord {
  const { places, columns, delimiter } = header;
  const refused = (...faults: readonly CsvFault[]): CsvRecord => ({ ...at, faults, text: texts.join('\n') });
  const last = places[cells.length - 1];
  if (state === 'open') return refused(fault('quote_not_closed', nameOf(places[cells.length])));
  if (state === 'broken') return refused(fault('quote_closes_early', nameOf(last)));
  const beyond = cells.slice(places.length).some((cell) => cell.trim() !== '');
  if (state === 'many' || beyond) {
    const counts = {
      cells: cells.length,
      columns: columns.length,
      delimiter: delimiter === '\t' ? 'tab' : delimiter,
    };
    return refused(fault(sentence('row_too_many_cells', counts)));
  }
  const row: Record<string, string> = {};
  const faults: CsvFault[] = [];
  for (const [place, cell] of cells.slice(0, places.length).entries()) {
    const said = places[place];
    const text = unwrapped(cell);
    if (said === undefined && text !== '')
      faults.push(fault(sentence('cell_without_column', { at: place + 1 })));
    if (typeof said !== 'object') continue;
    const doubt = doubtOf(text);
    if (text.length > limits.cell)
      faults.push(fault(sentence('cell_too_long', { most: limits.cell }), said.column));
    else if (doubt !== undefined) faults.push(fault(doubt, said.column));
    row[said.column] = text;
  }
  return faults.length > 0 ? refused(...faults) : { ...at, cells: row };
}

export const nameOf = (place: Header['places'][number]) =>
  typeof place === 'object' ? place.column : undefined;
