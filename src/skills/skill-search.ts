import type { ConceptHit } from '../domain/values/skill.ts';
import type { Linker } from './linker.ts';
import type { Taxonomy } from './taxonomy.ts';
import { labelKey } from './words.ts';

/** Longer phrases are ranked up to here, as the search by labels does. */
const mostCharacters = 200;

/**
 * Skills for what was typed, best first. While a label goes on from what stands there, somebody is typing a name, and names are searched; a
 * phrase that no label goes on from, all of whose words labels know, says a skill in other words, and the learned order speaks first.
 */
export function createSkillSearch(
  taxonomy: Pick<Taxonomy, 'searchSkills'>,
  linker: Pick<Linker, 'rank' | 'understands'>,
): (typed: string, limit: number) => ConceptHit[] {
  return (typed, limit) => {
    const phrase = typed.slice(0, mostCharacters);
    const named = taxonomy.searchSkills(phrase, limit);
    const key = labelKey(phrase);
    const isName = named.some(({ matchedLabel }) => labelKey(matchedLabel).startsWith(key));
    if (isName || !linker.understands(phrase)) return named;
    const meant = linker
      .rank(phrase, limit)
      .map(({ uri, label }): ConceptHit => ({ uri, label, matchedLabel: label }));
    const uris = new Set(meant.map(({ uri }) => uri));
    return [...meant, ...named.filter(({ uri }) => !uris.has(uri))].slice(0, limit);
  };
}
