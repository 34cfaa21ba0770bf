/** How much is kept and when a notice is worth a coach's time. Scores are of 10000. */
export const limits = {
  /** Best suggestions and near misses kept for one participant. */
  keptSuggestions: 60,
  keptNearMisses: 30,
  strongScore: 7000,
  nearMissScore: 6500,
  /** Near-miss notices a day for one participant: a call list, not a flood. */
  nearMissNoticesPerDay: 5,
  closingDays: 3,
  staleProfileDays: 90,
  outboxDays: 7,
};

export type Limits = Readonly<typeof limits>;
