/** What is said where somebody answers what was offered to them. */
export const offerSentenceFields = {
  answer_not_open: [],
  offer_changed: [],
  question_empty: [],
  question_too_long: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
