/** How much is kept and when a notice is worth a coach's time. Scores are of 10000. */
export const limits = {
  /** Best suggestions, near misses and later pairs kept for one participant; any other pair can be evaluated at any time. */
  keptSuggestions: 20,
  keptNearMisses: 10,
  keptLater: 10,
  /** Notices a day for one user, beside answers and due dates: the rest is one line. */
  noticesPerDay: 10,
  /** Days before somebody's first day on which those are told who may look for work with them then. */
  freeSoonDays: 28,
  closingDays: 3,
  staleProfileDays: 90,
  /** Profiles that grew old of which a user hears on one day: who comes in by one file grows old on one day, too. */
  staleProfilesPerDay: 3,
  outboxDays: 7,
  /**
   * Days from the one on which somebody was told of a newcomer at an employer to that on which the newcomer sees them: time to read it
   * again, to ask a coach over a weekend, and to take it back.
   */
  newcomerDays: 3,
  /** Days for which an answer is still taken to a question that no match waits for any more. */
  lapsedQuestionDays: 14,
  /** Days after which a dry run is gone, and what an applied file was refused, with the cells that are quoted. */
  dryRunDays: 7,
  refusedCellDays: 90,
  /** What a CSV file may hold: more is refused with a sentence that names the limit. `line` in bytes, `cell` in characters. */
  csv: { bytes: 10 * 1024 * 1024, columns: 100, rows: 50_000, cell: 10_000, line: 256 * 1024 },
  /** What reading a file does at most before whatever else waits in the process gets its turn. */
  csvSlice: { bytes: 128 * 1024, lines: 1000 },
};

export type Limits = Readonly<typeof limits>;
