import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';

/** The text of a file of a taxonomy folder. Throws a Problem that names it when it cannot be read. */
export function readTaxonomyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Problem('invalid', sentence('taxonomy_file_missing', { path }));
  }
}

/** The named columns of a CSV file with a header, row by row, in the order asked for; of `optional` ones those missing are empty. */
export function readTable(
  path: string,
  columns: readonly string[],
  optional: readonly string[] = [],
): string[][] {
  const text = readTaxonomyFile(path);
  // Splitting is an order of magnitude faster than parsing, and few lines have quotes; only a quote that goes over lines needs all.
  const rows = isWholeByLine(text) ? split(path, text) : parsed(path, text);
  const header = rows[0] ?? [];
  const places = [...columns, ...optional].map((column) => {
    const place = header.findIndex((name) => name.replace(/^\uFEFF/, '') === column);
    if (place < 0 && !optional.includes(column)) {
      throw new Problem('invalid', sentence('taxonomy_column_missing', { file: basename(path), column }));
    }
    return place;
  });
  return rows.slice(1).map((row) => places.map((place) => row[place] ?? ''));
}

/** Whether every line is a row: none has an uneven number of quotes. */
const isWholeByLine = (text: string): boolean =>
  !text.includes('"') || text.split('\n').every((line) => line.split('"').length % 2 === 1);

function split(path: string, text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => (line.includes('"') ? (parsed(path, line)[0] ?? []) : line.split(',')));
}

function parsed(path: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true });
  } catch (cause) {
    throw new Problem(
      'invalid',
      sentence('taxonomy_not_csv', {
        file: basename(path),
        cause: cause instanceof Error ? cause.message : String(cause),
      }),
    );
  }
}
