export const skillLevels = ['basic', 'working', 'skilled', 'expert'] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** A skill somebody holds. `uri` is a concept of the taxonomy. */
export interface HeldSkill {
  readonly uri: string;
  readonly level: SkillLevel;
  /** Year last used; absent when not known. */
  readonly lastUsed?: number | undefined;
}

/** A skill a role asks for. */
export interface AskedSkill {
  readonly uri: string;
  readonly level: SkillLevel;
}

/**
 * How near a held concept is to an asked one, in [0,1]: 1 for the same concept, less for broader, narrower and
 * related ones by distance, 0 when nothing connects them. Pure; comes from the loaded taxonomy.
 */
export type Closeness = (held: string, asked: string) => number;

/** A concept as typeahead shows it. */
export interface ConceptHit {
  readonly uri: string;
  readonly label: string;
  /** The label (preferred or alternative) that matched what was typed. */
  readonly matchedLabel: string;
}

/** A skill suggested for a text, with the words it came from; a person confirms it. */
export interface LinkedSkill {
  readonly uri: string;
  readonly label: string;
  /** Confidence in [0,1], for order only. */
  readonly confidence: number;
  readonly words: string;
  /** Offsets of the words in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}
