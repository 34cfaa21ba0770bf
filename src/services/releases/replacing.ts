import type { Decision } from '../../domain/match.ts';
import { type Release, releasedStates } from '../../domain/release.ts';

type What = Pick<
  Release,
  'consentId' | 'fields' | 'pastWork' | 'message' | 'arrangements' | 'readerIds' | 'everybody'
>;

const told = ({ consentId, fields, pastWork, message, arrangements, readerIds, everybody }: What) =>
  JSON.stringify([
    ...[consentId, [...fields].sort(), pastWork, message ?? '', arrangements],
    everybody ? true : [...readerIds].sort(),
  ]);

/** Whether two releases show the same to the same, under the same consent. */
export const isSame = (a: What, b: What): boolean => told(a) === told(b);

/** Whether somebody stepped back from an employer who had seen them: an application that is withdrawn, whoever ended it and why. */
export const stepsBack = ({ from, to }: Pick<Decision, 'from' | 'to'>): boolean =>
  to === 'withdrawn' || (to === 'declined_by_participant' && releasedStates.includes(from));

/** The history of a match since it was last withdrawn: who comes back to an employer comes anew. */
export function sinceWithdrawn(history: readonly Decision[]): readonly Decision[] {
  const last = history.findLastIndex(stepsBack);
  return last < 0 || last === history.length - 1 ? history : history.slice(last + 1);
}
