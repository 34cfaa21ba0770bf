/** What an occupation usually takes, as URIs of skills. */
export interface UsualSkills {
  readonly essential: readonly string[];
  readonly optional: readonly string[];
}

/** The usual skills of an occupation; undefined when the taxonomy does not know it. Pure; comes from the loaded taxonomy. */
export type UsualSkillsOf = (occupation: string) => UsualSkills | undefined;

/**
 * How telling a skill is, a whole number from 1 to 100: 100 for one that a single occupation takes, the less the more
 * of them take it. One that no occupation is known to take counts as an ordinary one. Pure; comes from the loaded taxonomy.
 */
export type Telling = (skill: string) => number;

/**
 * How near two occupations are, in whole hundredths of [0,1], whichever comes first: 1 for the same, else by the usual skills they
 * share and then by ISCO group; 0 when nothing connects them or one is unknown. Pure; comes from the loaded taxonomy.
 */
export type Nearness = (one: string, other: string) => number;
