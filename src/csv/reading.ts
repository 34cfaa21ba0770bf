import type { Line, Lines } from './lines.ts';
import { type Split, split } from './split.ts';

/** Lines read as one, as far as a cell in quotation marks runs on. */
export interface Reading {
  readonly split: Split;
  readonly texts: readonly string[];
  readonly last: Line;
  /** The places of cells that run over lines. */
  readonly over: readonly number[];
  /** The last of these runs on for longer than any cell may. */
  readonly endless: boolean;
}

export interface ReadingRules {
  readonly delimiter: string;
  /** Cells at which reading stops. */
  readonly most: number;
  /** Bytes that are read on for the end of a cell. */
  readonly ahead: number;
}

/**
 * Reads from a line on. Whatever a cell begins on this line runs into, it ends at the next line that has an odd number of
 * quotation marks at one place, so that reading each of its lines again costs at most as much once more.
 */
export function readFrom(lines: Lines, line: Line, { delimiter, most, ahead }: ReadingRules): Reading {
  const texts = [lines.text(line)];
  const over: number[] = [];
  let last = line;
  let read = split(texts[0] ?? '', delimiter, most);
  while (read.state === 'open') {
    const next = lines.at(last.next, last.number + 1);
    if (next === undefined) break;
    if (next.end - line.start > ahead) return { split: read, texts, last, over, endless: ahead > 0 };
    over.push(read.cells.length);
    const text = lines.text(next);
    texts.push(text);
    read = split(`\n${text}`, delimiter, most, read);
    last = next;
  }
  return { split: read, texts, last, over, endless: false };
}
