/** Recovery stages, chosen with the participant; any to any. A stage changes pace and supports, never a score. */
export const stages = [
  'exploring',
  'stabilising',
  'ready_to_try_work',
  'working_with_support',
  'working_independently',
  'paused',
] as const;
export type Stage = (typeof stages)[number];

/** Whether notices about a person in this stage wait until the pause ends. */
export function holdsNotices(stage: Stage): boolean {
  return stage === 'paused';
}
