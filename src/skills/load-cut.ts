import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { readTaxonomyFile } from './read-table.ts';
import type { TaxonomyData } from './taxonomy-data.ts';
import { type Occupation, reuseLevels, type SkillConcept, type SkillGroup } from './taxonomy-data.ts';

/** `taxonomy.json`: what the cut was made from, and how many lines of each kind it has. URIs in the other files leave `base` out. */
export interface CutHeader {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly attribution: string;
  readonly base: string;
  readonly wholeSize: number;
  readonly wholeOccupations: number;
  readonly counts: { readonly skills: number; readonly groups: number; readonly occupations: number };
}

/**
 * The columns of each file, told on its first line, with tabs between. Alternative labels have `|` between them. Relations are
 * numbers with spaces between: skills count from 0 in the order of their lines, groups go on from there.
 */
export const cutColumns = {
  /** `kind`: `s` or `k` (knowledge) and the place of the reuse level; `uses`, `descendants`: in the whole taxonomy. */
  skills: ['uri', 'label', 'alt', 'broader', 'essential', 'optional', 'kind', 'uses', 'descendants'],
  groups: ['uri', 'label', 'broader', 'descendants'],
  occupations: ['uri', 'label', 'alt', 'isco', 'essential', 'optional'],
} as const;

export const cutFile = (kind: keyof typeof cutColumns) => `${kind}.tsv`;

/** A line that does not say what it should. */
class DamagedLine extends Error {}

function readHeader(path: string): CutHeader {
  const text = readTaxonomyFile(path);
  try {
    const header = JSON.parse(text) as CutHeader;
    if (Object.keys(cutColumns).every((kind) => header.counts[kind as keyof typeof cutColumns] >= 0))
      return header;
  } catch {
    // Said below, like counts that are missing.
  }
  throw new Problem('invalid', sentence('taxonomy_damaged', { path }));
}

/** Reads a cut made by scripts/cut-taxonomy.ts. Takes tens of milliseconds. Throws a Problem that names the damaged file and line. */
export function loadCut(folder: string): TaxonomyData {
  const header = readHeader(join(folder, 'taxonomy.json'));
  const { base, counts } = header;
  const uris: string[] = [];
  const lines = {
    skills: readLines(folder, 'skills', counts.skills),
    groups: readLines(folder, 'groups', counts.groups),
    occupations: readLines(folder, 'occupations', counts.occupations),
  };
  for (const line of [...lines.skills, ...lines.groups]) uris.push(base + line.slice(0, line.indexOf('\t')));
  const descendants = new Map<string, number>();

  /** The URIs of a cell of numbers; of skills only unless groups may be meant. */
  function urisOf(cell: string, most: number): string[] {
    const found: string[] = [];
    // By letters, for there are a hundred thousand of them and a start waits.
    for (let from = 0; from < cell.length; ) {
      let to = cell.indexOf(' ', from);
      if (to < 0) to = cell.length;
      let number = to > from ? 0 : Number.NaN;
      for (let at = from; at < to; at++) number = number * 10 + digit(cell.charCodeAt(at));
      const uri = number < most ? uris[number] : undefined;
      if (uri === undefined) throw new DamagedLine();
      found.push(uri);
      from = to + 1;
    }
    return found;
  }
  const amount = (cell: string): number => {
    if (!/^\d*$/.test(cell)) throw new DamagedLine();
    return Number(cell);
  };
  const broaderOf = (cell: string) => urisOf(cell, uris.length);
  const neededOf = (cell: string) => urisOf(cell, counts.skills);
  const altOf = (cell: string) => (cell === '' ? [] : cell.split('|'));

  const skills = read(folder, 'skills', lines.skills, (cells, at): SkillConcept => {
    const [
      ,
      label = '',
      alt = '',
      broader = '',
      essential = '',
      optional = '',
      kind = '',
      used = '',
      below = '',
    ] = cells;
    const uri = uris[at]!;
    if (below !== '') descendants.set(uri, amount(below));
    const reuse = reuseLevels[Number(kind[1])];
    if (!/^[sk]/.test(kind) || reuse === undefined) throw new DamagedLine();
    return {
      uri,
      label,
      alt: altOf(alt),
      broader: broaderOf(broader),
      essential: neededOf(essential),
      optional: neededOf(optional),
      knowledge: kind[0] === 'k',
      reuse,
      uses: amount(used),
    };
  });
  const groups = read(
    folder,
    'groups',
    lines.groups,
    ([, label = '', broader = '', below = ''], at): SkillGroup => {
      const uri = uris[counts.skills + at]!;
      if (below !== '') descendants.set(uri, amount(below));
      return { uri, label, broader: broaderOf(broader) };
    },
  );
  const occupations = read(
    folder,
    'occupations',
    lines.occupations,
    ([tail = '', label = '', alt = '', isco = '', essential = '', optional = '']): Occupation => ({
      uri: base + tail,
      label,
      alt: altOf(alt),
      isco,
      essential: neededOf(essential),
      optional: neededOf(optional),
    }),
  );
  const { name, version, language, attribution, wholeSize, wholeOccupations } = header;
  return {
    ...{ name, version, language, attribution, wholeSize, wholeOccupations },
    ...{ skills, groups, occupations, descendants },
  };
}

/** The value of a digit, by its code; NaN for any other letter. */
const digit = (code: number) => (code >= 48 && code <= 57 ? code - 48 : Number.NaN);

/** The lines of a file but the first, which names the columns; as many as the header says. */
function readLines(folder: string, kind: keyof typeof cutColumns, count: number): string[] {
  const path = join(folder, cutFile(kind));
  const lines = readTaxonomyFile(path).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.shift() !== cutColumns[kind].join('\t') || lines.length !== count)
    throw new Problem('invalid', sentence('taxonomy_damaged', { path }));
  return lines;
}

function read<T>(
  folder: string,
  kind: keyof typeof cutColumns,
  lines: readonly string[],
  make: (cells: readonly string[], at: number) => T,
): T[] {
  return lines.map((line, at) => {
    const cells = line.split('\t');
    try {
      if (cells.length !== cutColumns[kind].length || !cells[0] || !cells[1]) throw new DamagedLine();
      return make(cells, at);
    } catch (error) {
      if (!(error instanceof DamagedLine)) throw error;
      // The first line names the columns.
      throw new Problem(
        'invalid',
        sentence('taxonomy_line_damaged', { line: at + 2, path: join(folder, cutFile(kind)) }),
      );
    }
  });
}
