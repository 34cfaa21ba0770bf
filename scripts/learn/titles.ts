import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A job title as an employer wrote it, and the preferred label of the occupation it was filed under, lower case. */
export interface FiledTitle {
  readonly title: string;
  readonly label: string;
}

export interface Halves<T> {
  /** What anything may be chosen or learned from. */
  readonly tuning: readonly T[];
  /** What figures are measured on. */
  readonly unseen: readonly T[];
}

/**
 * Which half of a handed set something belongs to, by the digest of its text, letter case aside: the same text is never in both, and a
 * new row moves no other.
 */
export function halve<T>(rows: readonly T[], textOf: (row: T) => string): Halves<T> {
  const isTuning = (row: T) =>
    createHash('sha256').update(textOf(row).trim().toLowerCase()).digest()[0]! % 2 === 0;
  return { tuning: rows.filter(isTuning), unseen: rows.filter((row) => !isTuning(row)) };
}

/** Job titles with their ESCO occupations (JobBERT evaluation data, validation file), in halves; undefined when it is not there. */
export function readTitles(folder: string): Halves<FiledTitle> | undefined {
  const path = join(folder, 'jobbert_validation_titles.csv');
  if (!existsSync(path)) return undefined;
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), {
    columns: true,
    bom: true,
    relax_quotes: true,
  });
  return halve(
    rows.map(({ text = '', label = '' }) => ({ title: text.trim(), label: label.trim().toLowerCase() })),
    ({ title }) => title,
  );
}
