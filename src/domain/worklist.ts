/** The lists of what waits for somebody to look, though nobody is told of it again. */
export const worklistNames = [
  'unassigned',
  'stale_profiles',
  'waiting_answers',
  'paused',
  'expiring_consents',
  'closing_postings',
  'not_scored',
] as const;
export type WorklistName = (typeof worklistNames)[number];
