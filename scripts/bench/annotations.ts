import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Halves, halve } from '../learn/titles.ts';

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

export const annotationSets = ['house', 'tech'] as const;

/** The phrases of a handed set in halves; a phrase that comes twice is in one of them. */
export function readAnnotationHalves(
  folder: string,
  set: (typeof annotationSets)[number],
): Halves<Annotation> {
  return halve(readAnnotations(join(folder, `${set}_validation_annotations.csv`)), ({ phrase }) => phrase);
}
