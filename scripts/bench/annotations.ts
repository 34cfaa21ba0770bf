import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A phrase of a job advert and the label of the skill that people said it means. */
export interface Annotation {
  readonly phrase: string;
  readonly sentence: string;
  readonly label: string;
}

/** Reads a file of annotated phrases; phrases that people found no skill for are left out. */
export function readAnnotations(path: string): Annotation[] {
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
  return rows
    .filter(({ label }) => label && !/^(LABEL NOT PRESENT|UNDERSPECIFIED)$/i.test(label.trim()))
    .map(({ sentence = '', span = '', sub_span = '', label = '' }) => ({
      phrase: sub_span.trim() || span,
      sentence,
      label: label.trim(),
    }));
}
