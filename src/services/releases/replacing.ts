import type { Decision } from '../../domain/match.ts';
import type { Release } from '../../domain/release.ts';

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

/** The history of a match since it was last withdrawn: who comes back to an employer comes anew. */
export function sinceWithdrawn(history: readonly Decision[]): readonly Decision[] {
  const last = history.findLastIndex(({ to }) => to === 'withdrawn');
  return last < 0 || last === history.length - 1 ? history : history.slice(last + 1);
}
