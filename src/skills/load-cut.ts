import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { readTaxonomyFile } from './read-table.ts';
import type { Occupation, SkillConcept, SkillGroup, TaxonomyData } from './taxonomy-data.ts';

/** `taxonomy.json`: what the cut was made from. URIs in the other files leave `base` out. */
export interface CutHeader {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly attribution: string;
  readonly base: string;
  readonly wholeSize: number;
}

/** One line of `skills.jsonl`, `groups.jsonl` or `occupations.jsonl`; empty lists are left out. */
export interface CutLine {
  readonly uri: string;
  readonly label: string;
  readonly alt?: readonly string[];
  readonly broader?: readonly string[];
  readonly essential?: readonly string[];
  readonly optional?: readonly string[];
  readonly isco?: string;
  /** Narrower concepts in the whole taxonomy. */
  readonly descendants?: number;
}

function readLines(path: string): CutLine[] {
  return readTaxonomyFile(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as CutLine;
      } catch {
        throw new Problem('invalid', sentence('taxonomy_line_damaged', { line: index + 1, path }));
      }
    });
}

/** Reads a cut made by scripts/cut-taxonomy.ts. Takes tens of milliseconds. */
export function loadCut(folder: string): TaxonomyData {
  let header: CutHeader;
  try {
    header = JSON.parse(readTaxonomyFile(join(folder, 'taxonomy.json'))) as CutHeader;
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('invalid', sentence('taxonomy_damaged', { path: join(folder, 'taxonomy.json') }));
  }
  // One copy of each URI, shared by every line that names it.
  const whole = new Map<string, string>();
  const uriOf = (tail: string): string => {
    let uri = whole.get(tail);
    if (uri === undefined) {
      uri = header.base + tail;
      whole.set(tail, uri);
    }
    return uri;
  };
  const urisOf = (tails: readonly string[] | undefined): string[] => (tails ?? []).map(uriOf);
  const descendants = new Map<string, number>();
  const named = (line: CutLine) => {
    if (line.descendants) descendants.set(uriOf(line.uri), line.descendants);
    return { uri: uriOf(line.uri), label: line.label, alt: line.alt ?? [], broader: urisOf(line.broader) };
  };
  const needed = (line: CutLine) => ({ essential: urisOf(line.essential), optional: urisOf(line.optional) });

  const skills = readLines(join(folder, 'skills.jsonl')).map(
    (line): SkillConcept => ({ ...named(line), ...needed(line) }),
  );
  const groups = readLines(join(folder, 'groups.jsonl')).map((line): SkillGroup => named(line));
  const occupations = readLines(join(folder, 'occupations.jsonl')).map(
    (line): Occupation => ({
      uri: uriOf(line.uri),
      label: line.label,
      alt: line.alt ?? [],
      isco: line.isco ?? '',
      ...needed(line),
    }),
  );
  const { name, version, language, attribution, wholeSize } = header;
  return { name, version, language, attribution, wholeSize, skills, groups, occupations, descendants };
}
