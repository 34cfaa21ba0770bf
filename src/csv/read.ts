import { parse } from 'csv-parse/sync';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import type { CsvReader } from './port.ts';

const delimiters = [',', ';', '\t'] as const;

/**
 * Text from bytes as spreadsheets leave them: UTF-8 or UTF-16 with a mark, which the decoder takes away, UTF-8 without, else
 * Windows-1252.
 */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In one go, some releases of Node 20 read it as Latin-1, and lose the euro and every curly apostrophe.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

/** The delimiter that occurs most in the header line, outside quotes. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  const header = (/^(?:[^"\r\n]|"(?:[^"]|"")*")*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** `="0123"` is how spreadsheets keep leading zeros. */
const unwrapped = (cell: string) => (/^="(.*)"$/s.exec(cell)?.[1] ?? cell).trim();

const spreadsheetKey = (name: string) => name.replaceAll(/[\s_-]/g, '').toLowerCase();

/** Reads CSV however a spreadsheet wrote it. Column names forgive case, spaces and dashes. */
export function createCsvReader(known: readonly string[]): CsvReader {
  const names = new Map(known.map((name) => [spreadsheetKey(name), name]));
  return (bytes) => {
    const text = decode(bytes);
    const delimiter = delimiterOf(text);
    let lines: string[][];
    try {
      lines = parse(text, {
        delimiter,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        max_record_size: 200_000,
      });
    } catch {
      throw new Problem('invalid', 'file_not_csv');
    }
    const [top = [], ...rest] = lines;
    const header = top.map((name) => names.get(spreadsheetKey(unwrapped(name))) ?? unwrapped(name));
    while (header.at(-1) === '') header.pop();
    if (header.length === 0) throw new Problem('invalid', 'file_empty');
    const twice = header.find((name, at) => header.indexOf(name) !== at);
    if (twice !== undefined)
      throw new Problem('invalid', sentence('column_twice', { column: twice.slice(0, 60) }));
    const rows = rest
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map((cells) => Object.fromEntries(header.map((name, at) => [name, unwrapped(cells[at] ?? '')])));
    return { header, rows, decimalComma: delimiter === ';' };
  };
}
