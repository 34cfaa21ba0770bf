import type { NamedConcept } from '../domain/values/concept.ts';

/** How widely a skill is used, widest first, as ESCO says it. */
export const reuseLevels = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const;
export type ReuseLevel = (typeof reuseLevels)[number];

/** A skill, competence or piece of knowledge that a person may hold and a role may ask for. */
export interface SkillConcept {
  readonly uri: string;
  readonly label: string;
  readonly alt: readonly string[];
  /** URIs of the skills and groups one step broader. */
  readonly broader: readonly string[];
  /** Skills without which this one cannot be had. */
  readonly essential: readonly string[];
  /** Skills that often go with this one. */
  readonly optional: readonly string[];
  /** Whether it is knowledge rather than a skill, and how widely it is used, where the taxonomy says so. */
  readonly knowledge?: boolean | undefined;
  readonly reuse?: ReuseLevel | undefined;
  /** How many occupations of the whole taxonomy take it; absent where the occupations at hand are the whole. */
  readonly uses?: number | undefined;
}

/** A heading of the skill hierarchy: connects skills, is never held or asked for itself. */
export interface SkillGroup {
  readonly uri: string;
  readonly label: string;
  readonly broader: readonly string[];
}

export interface Occupation {
  readonly uri: string;
  readonly label: string;
  readonly alt: readonly string[];
  /** ISCO-08 unit group, four digits. */
  readonly isco: string;
  readonly essential: readonly string[];
  readonly optional: readonly string[];
}

/**
 * A taxonomy as plain values. A cut keeps, for every concept with narrower ones, how many it had in the whole
 * (`descendants`), for every skill its `uses`, and how large the whole was, so that closeness in the cut equals closeness in the whole.
 */
export interface TaxonomyData {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly attribution: string;
  readonly skills: readonly SkillConcept[];
  readonly groups: readonly SkillGroup[];
  readonly occupations: readonly Occupation[];
  /** Skills and occupations that are not offered any more: only their names are left. */
  readonly retired?: readonly NamedConcept[] | undefined;
  readonly descendants?: ReadonlyMap<string, number> | undefined;
  readonly wholeSize?: number | undefined;
  /** How many occupations the whole has, so that a skill is as telling in the cut. */
  readonly wholeOccupations?: number | undefined;
}
