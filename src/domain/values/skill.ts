import type { Licence } from './setting.ts';

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
export interface Closeness {
  (held: string, asked: string): number;
  /**
   * The same for everything held and everything asked at once: tells, asked one by asked one, what of the held is worth anything for
   * it, by their places in both lists. A list is numbered once, so it must not change.
   */
  readonly among?: (
    held: readonly { readonly uri: string }[],
    asked: readonly { readonly uri: string }[],
    found: (asked: number, held: number, near: number) => void,
  ) => void;
}

/** A concept as typeahead shows it. */
export interface ConceptHit {
  readonly uri: string;
  readonly label: string;
  /** The label (preferred or alternative) that matched what was typed. */
  readonly matchedLabel: string;
}

/** Work that some skills are usual for, with those of them that it takes. */
export interface UsualWork {
  readonly uri: string;
  readonly label: string;
  readonly skills: readonly { readonly uri: string; readonly label: string }[];
}

/** What was found for typed words: a skill or occupation by its URI, a licence by its code. */
export type FoundConcept =
  | ({ readonly kind: 'skill' | 'occupation' } & ConceptHit)
  | { readonly kind: 'licence'; readonly code: string; readonly matchedLabel: string };

/** Words of a text with their offsets in it, in UTF-16 units. */
export interface QuotedWords {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A skill suggested for a text, with the words it came from; a person confirms it. */
export interface LinkedSkill extends QuotedWords {
  readonly uri: string;
  readonly label: string;
  /** Confidence in [0,1], for order only. */
  readonly confidence: number;
  /** False where they say that they do not want to do it again. */
  readonly wanted?: boolean | undefined;
}

/** An occupation that a text speaks of. */
export interface LinkedOccupation extends QuotedWords {
  readonly uri: string;
  readonly label: string;
  /** Whether they worked in it; a wish is not past work. */
  readonly done: boolean;
  /** True for a wish, false where they do not want it (again); absent where they say neither. */
  readonly wanted?: boolean | undefined;
  /** What is usual in it and was not named, most telling first: to tick, nothing more. */
  readonly skills: readonly { readonly uri: string; readonly label: string }[];
}

/** A licence or ticket that a text speaks of. */
export interface LinkedLicence extends QuotedWords {
  readonly code: Licence;
  /** False for one that lapsed or was lost: past work, and no licence. */
  readonly held: boolean;
}

/** What a text says; nothing of it counts before a person confirms it. */
export interface LinkedText {
  readonly skills: readonly LinkedSkill[];
  readonly occupations: readonly LinkedOccupation[];
  readonly licences: readonly LinkedLicence[];
}
