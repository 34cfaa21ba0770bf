import { sentence } from '../domain/sentence.ts';
import { fault } from './fault.ts';
import type { Header } from './header.ts';
import { createHeaderLook, inFirstOrder } from './header-look.ts';
import type { Line, Lines } from './lines.ts';
import type { Pace } from './pace.ts';
import type { CsvFault, CsvRecord } from './port.ts';
import { type Reading, type ReadingRules, readFrom } from './reading.ts';
import { nameOf, type RowRules, rowOf } from './row.ts';
import { createRowLook, type RowLook } from './row-look.ts';
import { split } from './split.ts';

export interface RecordRules extends RowRules {
  readonly spanning: readonly string[];
  /** The column by which records are known. */
  readonly key: string;
}

/** A cell over lines that was refused: what its lines are until its end. */
interface Broken {
  readonly since: Line;
  readonly text: string;
  /** Where it ends; undefined when nobody knows. */
  readonly end: number | undefined;
  /** It was closed as it should be: all its lines are its own, whatever they look like. */
  readonly closed: boolean;
  /** No whole row has come since. */
  readonly fresh: boolean;
}

/**
 * The rows of a file. The boundaries of a record are found first, then it is read; a line that cannot be read is refused by its
 * number, and reading goes on at the next, so that no row is swallowed by another and none stops the others; the lines of a cell
 * that was closed as it should be are refused with it. A line beyond all bounds is refused unread, and nothing of it is kept.
 */
export async function* recordsOf(
  lines: Lines,
  rules: RecordRules,
  pace: Pace,
): AsyncGenerator<CsvRecord, void, undefined> {
  const { header, limits } = rules;
  const headerOf = createHeaderLook(header);
  // By which the rows are read now: a header that comes again may have another order.
  let by = rules;
  let look = createRowLook(header, rules.key);
  // The line of the header of another table, where one stands above.
  let other: number | undefined;
  const ahead = { delimiter: header.delimiter, most: 20 * limits.columns, ahead: limits.line / 4 };
  const alone = { ...ahead, ahead: 0 };
  let row = 0;
  let broken: Broken | undefined;
  let line = lines.at(header.next, header.nextLine);
  while (line !== undefined) {
    row += 1;
    if (line.end - line.start > limits.line) {
      yield { row, line: line.number, faults: [tooLong(line, limits.line)], text: '' };
      const pause = pace.after(line.next - line.start);
      if (pause !== undefined) await pause;
      line = lines.at(line.next, line.number + 1);
      continue;
    }
    if (broken?.end !== undefined && line.start >= broken.end) broken = undefined;
    const reading: Reading = readFrom(lines, line, broken?.end === undefined ? ahead : alone);
    const at = { row, line: line.number };
    const again = headerOf(reading.split.cells);
    let { last } = reading;
    if (!isBlank(reading)) {
      if (broken !== undefined && belongsTo(broken, reading, by.header, look)) {
        const part = fault(sentence('line_of_broken_cell', { line: broken.since.number }));
        yield { ...at, faults: [part], text: reading.texts[0] ?? '' };
        if (reading.split.stray && !broken.closed) broken = undefined;
      } else if (again !== undefined) {
        other = again === 'other' ? line.number : undefined;
        if (again !== 'other') by = { ...rules, header: again };
        look = createRowLook(by.header, rules.key);
        const said = fault(again === 'other' ? 'row_is_other_header' : 'row_is_header');
        yield { ...at, faults: [said], text: reading.texts.join('\n') };
      } else if (other !== undefined) {
        const said = fault(sentence('row_of_other_table', { line: other }));
        yield { ...at, faults: [said], text: reading.texts.join('\n') };
      } else {
        const wrong = faultOfSpan(reading, by, look);
        const record: CsvRecord =
          wrong === undefined
            ? rowOf(by, at, reading)
            : { ...at, faults: [wrong], text: reading.texts[0] ?? '' };
        const isMoved = 'faults' in record && by.header !== header && reading.split.state === 'whole';
        yield isMoved ? { ...record, text: inFirstOrder(reading.split.cells, by.header, header) } : record;
        if (wrong !== undefined) {
          const end = reading.split.state === 'whole' ? last.next : undefined;
          const closed = end !== undefined && isClosed(reading, ahead);
          broken = { since: line, text: reading.texts[0] ?? '', end, closed, fresh: true };
          last = line;
        } else if (broken !== undefined) broken = { ...broken, fresh: false };
      }
    }
    const pause = pace.after(reading.last.next - line.start);
    if (pause !== undefined) await pause;
    line = lines.at(last.next, last.number + 1);
  }
}

const tooLong = (line: Line, bytes: number) =>
  fault(sentence('line_too_long', { line: line.number, kilobytes: bytes / 1024 }));

const isBlank = ({ split: { cells, state } }: Reading) =>
  state === 'whole' && cells.every((cell) => cell.trim() === '');

/** Whether the last line of a cell closes it: one that is a whole row by itself closes nothing, and the cell was never closed. */
function isClosed({ texts }: Reading, { delimiter, most }: ReadingRules): boolean {
  const { state, stray } = split(texts.at(-1) ?? '', delimiter, most);
  return state !== 'whole' || stray;
}

/** Whether a line is a piece of a cell that was refused: it holds the end of that cell, or is no whole row. */
function belongsTo(broken: Broken, reading: Reading, { places }: Header, look: RowLook): boolean {
  const { cells, state, stray } = reading.split;
  const [text = ''] = reading.texts;
  if (broken.closed) return true;
  if (broken.end !== undefined) return state !== 'whole' || stray || !look(text, broken.text);
  // A line that itself begins a cell over lines is judged as that.
  const alone = state === 'whole' && reading.over.length === 0;
  return alone && (stray || (broken.fresh && cells.length < places.length));
}

/** Why lines are not one row: undefined when they are, or are one line that is judged by itself. */
function faultOfSpan(
  { split, texts, over, endless }: Reading,
  rules: RecordRules,
  look: RowLook,
): CsvFault | undefined {
  const { places } = rules.header;
  if (endless)
    return fault(sentence('cell_too_long', { most: rules.limits.cell }), nameOf(places[split.cells.length]));
  if (split.state === 'open' || (split.state === 'broken' && over.length > 0))
    return fault('quote_not_closed', nameOf(places[over[0] ?? split.cells.length]));
  if (over.length === 0) return undefined;
  const columns = over.map((place) => nameOf(places[place]));
  const other = columns.find((column) => column === undefined || !rules.spanning.includes(column));
  if (
    columns.length > 0 &&
    !columns.every((column) => column !== undefined && rules.spanning.includes(column))
  )
    return fault(sentence('cell_over_lines', { columns: rules.spanning }), other);
  const [first = '', ...inner] = texts;
  return inner.some((text) => look(text, first)) ? fault('cell_hides_row', columns[0]) : undefined;
}
