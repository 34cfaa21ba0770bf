import { join } from 'node:path';
import { conceptForm, type NamedConcept } from '../domain/values/concept.ts';
import { readTable } from './read-table.ts';
import {
  type Occupation,
  reuseLevels,
  type SkillConcept,
  type SkillGroup,
  type TaxonomyData,
} from './taxonomy-data.ts';

export const escoAttribution = 'This service uses the ESCO classification of the European Commission.';

/** Grows lists by key, with one copy of each key and value, so that a URI is kept in memory once. */
function createLists(): { add(key: string, value: string): void; of(key: string): readonly string[] } {
  const lists = new Map<string, string[]>();
  const one = new Map<string, string>();
  const same = (text: string) => {
    const known = one.get(text);
    if (known === undefined) one.set(text, text);
    return known ?? text;
  };
  return {
    add(key, value) {
      const list = lists.get(key);
      if (list) list.push(same(value));
      else lists.set(same(key), [same(value)]);
    },
    of: (key) => lists.get(key) ?? [],
  };
}

/** Alternative labels: one a line, those that only repeat the preferred one left out. */
function altLabels(cell: string, label: string): string[] {
  return [...new Set(cell.split('\n').map((alt) => alt.trim()))].filter(
    (alt) => alt !== '' && alt !== label.trim(),
  );
}

/** A table of a folder, with every URI in the one form. */
function readConcepts(path: string, columns: readonly string[], optional?: readonly string[]): string[][] {
  const isUri = [...columns, ...(optional ?? [])].map((column) => column.endsWith('Uri'));
  return readTable(path, columns, optional).map((row) =>
    row.map((cell, at) => (isUri[at] ? conceptForm(cell) : cell)),
  );
}

/** What ESCO has withdrawn says so, in versions that tell the status of a concept. */
const isRetired = (status: string) => status !== '' && status !== 'released';

/** The level of reuse, when it is one of those that ESCO has. */
function reuseOf(level: string): Pick<SkillConcept, 'reuse'> {
  const reuse = reuseLevels.find((known) => known === level);
  return reuse === undefined ? {} : { reuse };
}

/** Reads the English CSV files of ESCO (1.1 or later). Takes a few seconds. */
export function loadEsco(folder: string): TaxonomyData {
  const read = (file: string, columns: readonly string[], optional?: readonly string[]) =>
    readConcepts(join(folder, file), columns, optional);
  const broader = createLists();
  const essential = createLists();
  const optional = createLists();
  const kinds: Readonly<Record<string, typeof essential>> = { essential, optional };

  const pillar = read('broaderRelationsSkillPillar.csv', ['conceptUri', 'broaderUri']);
  for (const [narrower = '', wider = ''] of pillar) broader.add(narrower, wider);
  const between = read('skillSkillRelations.csv', ['originalSkillUri', 'relationType', 'relatedSkillUri']);
  for (const [from = '', kind = '', to = ''] of between) kinds[kind]?.add(from, to);
  const needs = read('occupationSkillRelations.csv', ['occupationUri', 'relationType', 'skillUri']);
  for (const [from = '', kind = '', to = ''] of needs) kinds[kind]?.add(from, to);

  const retired: NamedConcept[] = [];
  /** Whether it is still offered; the name of one that is not is kept. */
  const isOffered = ([uri = '', label = '', ...rest]: readonly string[]) => {
    if (!isRetired(rest.at(-1) ?? '')) return true;
    retired.push({ uri, label: label.trim() });
    return false;
  };
  const ofSkills = ['conceptUri', 'preferredLabel', 'altLabels'];
  const skills = read('skills_en.csv', ofSkills, ['skillType', 'reuseLevel', 'status'])
    .filter(isOffered)
    .map(
      ([uri = '', label = '', alt = '', type = '', level = '']): SkillConcept => ({
        uri,
        label: label.trim(),
        alt: altLabels(alt, label),
        broader: broader.of(uri),
        essential: essential.of(uri),
        optional: optional.of(uri),
        ...(type !== '' && { knowledge: type.trim().endsWith('knowledge') }),
        ...reuseOf(level.trim()),
      }),
    );
  const groups = read('skillGroups_en.csv', ['conceptUri', 'preferredLabel']).map(
    ([uri = '', label = '']): SkillGroup => ({ uri, label, broader: broader.of(uri) }),
  );
  const columns = ['conceptUri', 'preferredLabel', 'altLabels', 'iscoGroup'];
  const occupations = read('occupations_en.csv', columns, ['status'])
    .filter(isOffered)
    .map(
      ([uri = '', label = '', alt = '', isco = '']): Occupation => ({
        uri,
        label: label.trim(),
        alt: altLabels(alt, label),
        isco,
        essential: essential.of(uri),
        optional: optional.of(uri),
      }),
    );
  return {
    name: 'ESCO',
    version: '1.1.1',
    language: 'en',
    attribution: escoAttribution,
    skills,
    groups,
    occupations,
    retired,
  };
}
