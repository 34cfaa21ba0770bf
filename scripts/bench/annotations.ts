import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Halves, halve } from '../learn/titles.ts';

/** A phrase of a job advert with its sentence, and the label of the skill that people said it means, or why it has none. */
export interface Annotation {
  readonly phrase: string;
  readonly sentence: string;
  readonly label: string;
}

/** Reads a file of annotated phrases. */
function readAnnotations(path: string): Annotation[] {
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
  return rows.map(({ sentence = '', span = '', sub_span = '', label = '' }) => ({
    phrase: sub_span.trim() || span,
    sentence,
    label: label.trim(),
  }));
}

/** Whether people found a skill for a phrase. */
export const hasSkill = ({ label }: Annotation): boolean =>
  label !== '' && !/^(LABEL NOT PRESENT|UNDERSPECIFIED)$/i.test(label);

export const annotationSets = ['house', 'tech'] as const;

/** All phrases of a handed set in halves, those without a skill too; a phrase that comes twice is in one of them. */
export function readAnnotationHalves(
  folder: string,
  set: (typeof annotationSets)[number],
): Halves<Annotation> {
  return halve(readAnnotations(join(folder, `${set}_validation_annotations.csv`)), ({ phrase }) => phrase);
}
