import type { ConceptHit, LinkedSkill } from '../../domain/values/skill.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface Skills {
  /** Skills whose preferred or alternative labels look like what was typed, best first. */
  readonly search: UseCase<[typed: string, limit?: number], ConceptHit[]>;
  readonly occupations: UseCase<[typed: string, limit?: number], ConceptHit[]>;
  /** Skills suggested for a text, with the words each came from; nothing is stored, a person confirms. */
  readonly link: UseCase<[text: string], LinkedSkill[]>;
}

/** What things are looked up in. */
interface Lookup {
  searchSkills(typed: string, limit: number): ConceptHit[];
  searchOccupations(typed: string, limit: number): ConceptHit[];
}

const defaultLimit = 10;

/** Looking things up in the taxonomy, which is public and the same for everybody. */
export function createSkills({
  taxonomy,
  link,
}: {
  readonly taxonomy: Lookup;
  readonly link: (text: string) => LinkedSkill[];
}): Skills {
  return {
    search: withPermission('taxonomy:read', async (_ctx, typed, limit = defaultLimit) =>
      taxonomy.searchSkills(typed, limit),
    ),
    occupations: withPermission('taxonomy:read', async (_ctx, typed, limit = defaultLimit) =>
      taxonomy.searchOccupations(typed, limit),
    ),
    link: withPermission('taxonomy:read', async (_ctx, text) => link(text)),
  };
}
