import { invalid } from '../../domain/problem.ts';
import { conceptForm, type NamedConcept } from '../../domain/values/concept.ts';
import type { AskedSkill } from '../../domain/values/skill.ts';

/** What the taxonomy can tell about a URI. */
export interface Concepts {
  isSkill(uri: string): boolean;
  isOccupation(uri: string): boolean;
  /** Undefined for what it does not know, or dropped without a trace. */
  label(uri: string): string | undefined;
}

/** What the taxonomy can tell about words. */
interface Labels {
  skillByLabel(label: string): string | undefined;
  occupationByLabel(label: string): string | undefined;
  searchSkills(typed: string, limit: number): readonly { readonly label: string }[];
  searchOccupations(typed: string, limit: number): readonly { readonly label: string }[];
}

/**
 * Concepts by their URI or exact label; undefined for what the taxonomy does not know. What stood in a record before is found
 * also when the taxonomy dropped it since, by its last name too.
 */
export interface ConceptLookup {
  readonly skill: (uriOrLabel: string, stood?: readonly NamedConcept[]) => string | undefined;
  readonly occupation: (uriOrLabel: string, stood?: readonly NamedConcept[]) => string | undefined;
  /** Names that look like what was written where it is none: two at most, the likeliest first. */
  readonly skillsLike: (text: string) => readonly string[];
  readonly occupationsLike: (text: string) => readonly string[];
}

export function createConceptLookup(taxonomy: Concepts & Labels): ConceptLookup {
  const among = (text: string, uri: string, stood: readonly NamedConcept[] = []) =>
    stood.find((one) => one.uri === uri || one.label.toLowerCase() === text.toLowerCase())?.uri;
  return {
    skill(text, stood) {
      const uri = conceptForm(text);
      return taxonomy.isSkill(uri) ? uri : (taxonomy.skillByLabel(text) ?? among(text, uri, stood));
    },
    occupation(text, stood) {
      const uri = conceptForm(text);
      return taxonomy.isOccupation(uri) ? uri : (taxonomy.occupationByLabel(text) ?? among(text, uri, stood));
    },
    skillsLike: (text) => taxonomy.searchSkills(text.slice(0, 60), 2).map(({ label }) => label),
    occupationsLike: (text) => taxonomy.searchOccupations(text.slice(0, 60), 2).map(({ label }) => label),
  };
}

/** Throws Problem `invalid` at the first skill that the taxonomy does not know and that did not stand there before, or that is named twice. */
export function checkSkills(
  concepts: Pick<Concepts, 'isSkill'>,
  path: string,
  skills: readonly Pick<AskedSkill, 'uri'>[] = [],
  stood: readonly string[] = [],
): void {
  const at = skills.findIndex(({ uri }) => !concepts.isSkill(uri) && !stood.includes(uri));
  if (at >= 0) throw invalid(`${path}.${at}.uri`, 'unknown_skill');
  const twice = skills.findIndex(({ uri }, at) => skills.findIndex((one) => one.uri === uri) < at);
  if (twice >= 0) throw invalid(`${path}.${twice}.uri`, 'skill_at_two_levels');
}

/** Throws Problem `invalid` at the first occupation that the taxonomy does not know and that did not stand there before. */
export function checkOccupations(
  concepts: Pick<Concepts, 'isOccupation'>,
  path: string,
  uris: readonly string[] = [],
  stood: readonly string[] = [],
): void {
  const at = uris.findIndex((uri) => !concepts.isOccupation(uri) && !stood.includes(uri));
  if (at >= 0) throw invalid(`${path}.${at}`, 'unknown_occupation');
}

/** The same of one occupation; none is fine. */
export function checkOccupation(
  concepts: Pick<Concepts, 'isOccupation'>,
  path: string,
  uri: string | undefined,
  stood?: string | undefined,
): void {
  if (uri === undefined || uri === stood || concepts.isOccupation(uri)) return;
  throw invalid(path, 'unknown_occupation');
}

/** Concepts with their names as they are now; of those that the taxonomy dropped, with the last one known. */
export function nameConcepts(
  concepts: Pick<Concepts, 'label'>,
  uris: readonly string[],
  known: readonly NamedConcept[] = [],
): readonly NamedConcept[] {
  return [...new Set(uris)].flatMap((uri) => {
    const label = concepts.label(uri) ?? known.find((one) => one.uri === uri)?.label;
    return label === undefined ? [] : [{ uri, label }];
  });
}
