import type { FoundConcept } from '../domain/values/skill.ts';
import type { EverydayRow } from './everyday-words.ts';
import { createLabelIndex, type Labelled } from './label-index.ts';
import { joinNameWords, wordsOfNames } from './name-words.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Finds skills, occupations and licences by any of their names and by everyday words for them, best first. */
export interface ConceptSearch {
  search(typed: string, limit: number): FoundConcept[];
  prepare(): void;
}

const licencePrefix = 'licence:';

/** The names that people type: a phrase with a gap is none, and marks are not typed. */
function typedWords(rows: readonly EverydayRow[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const row of rows) {
    const typed = row.words
      .filter((phrase) => !/[*#]/.test(phrase))
      .map((phrase) => phrase.replace(/[=?@~]/g, ''));
    if (row.kind !== 'nothing' && row.kind !== 'group')
      words.set(row.concept, [...(words.get(row.concept) ?? []), ...typed]);
  }
  return words;
}

/** One index over all of them. */
export function createConceptSearch(taxonomy: Taxonomy, everyday: readonly EverydayRow[]): ConceptSearch {
  const words = typedWords(everyday);
  const named = [...taxonomy.occupations, ...taxonomy.skills];
  const more = named.map(({ uri, alt }) =>
    [...new Set(words.get(uri))].filter((name) => !alt.includes(name)),
  );
  const licences = everyday
    .filter(({ kind }) => kind === 'licence')
    .map(({ concept }) => ({
      uri: licencePrefix + concept,
      label: concept.replaceAll('_', ' '),
      alt: words.get(concept) ?? [],
    }));
  const index = createLabelIndex(
    [
      ...named.map(({ uri, label, alt }, at): Labelled => ({ uri, label, alt: [...alt, ...more[at]!] })),
      ...licences,
    ],
    joinNameWords(
      [wordsOfNames(taxonomy.occupations), wordsOfNames(taxonomy.skills), wordsOfNames(licences)],
      more,
    ),
  );

  return {
    prepare: index.prepare,
    search: (typed, limit) =>
      index.search(typed, limit).map((hit): FoundConcept => {
        if (hit.uri.startsWith(licencePrefix)) {
          const { matchedLabel } = hit;
          return { kind: 'licence', code: hit.uri.slice(licencePrefix.length), matchedLabel };
        }
        return { kind: taxonomy.isOccupation(hit.uri) ? 'occupation' : 'skill', ...hit };
      }),
  };
}
