import type { ConceptHit, LinkedSkill } from '../../domain/values/skill.ts';

export interface Skills {
  /** Skills whose preferred or alternative labels look like what was typed, best first. */
  search(typed: string, limit?: number): ConceptHit[];
  occupations(typed: string, limit?: number): ConceptHit[];
  /** Skills suggested for a text, with the words each came from; nothing is stored, a person confirms. */
  link(text: string): LinkedSkill[];
  /** Preferred label of a skill or occupation; undefined when the taxonomy does not know it. */
  label(uri: string): string | undefined;
  /** What must be shown where the taxonomy is used. */
  readonly attribution: string;
}

/** What things are looked up in. */
interface Lookup {
  searchSkills(typed: string, limit: number): ConceptHit[];
  searchOccupations(typed: string, limit: number): ConceptHit[];
  label(uri: string): string | undefined;
  readonly attribution: string;
}

const defaultLimit = 10;

/** Looking things up in the taxonomy. The taxonomy is public and the same for everybody: no scope. */
export function createSkills({
  taxonomy,
  link,
}: {
  readonly taxonomy: Lookup;
  readonly link: (text: string) => LinkedSkill[];
}): Skills {
  return {
    search: (typed, limit = defaultLimit) => taxonomy.searchSkills(typed, limit),
    occupations: (typed, limit = defaultLimit) => taxonomy.searchOccupations(typed, limit),
    link,
    label: (uri) => taxonomy.label(uri),
    attribution: taxonomy.attribution,
  };
}
