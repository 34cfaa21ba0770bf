export const languageLevels = ['basic', 'conversational', 'fluent', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** A language somebody speaks. */
export interface SpokenLanguage {
  /** BCP 47. */
  readonly code: string;
  /** Absent: not said. */
  readonly level?: LanguageLevel | undefined;
}
