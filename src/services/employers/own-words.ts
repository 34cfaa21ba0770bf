import type { Accommodation } from '../../domain/values/accommodation.ts';
import type { Context } from '../kit/context.ts';

/** Whether somebody of the employer acts, or has answered by a mail: not whether a coach wrote down what they said. */
export const isEmployer = ({ scope: { actor }, said }: Context): boolean =>
  'role' in actor ? actor.role === 'employer' : actor.kind === 'job' && said === 'employer';

/**
 * What an employer reads of what it would do: its own words alone. A note that a coach wrote beside it may speak of somebody, and
 * that there is somebody is not for the employer to know.
 */
export function readBy(ctx: Context, said: readonly Accommodation[]): readonly Accommodation[] {
  if (!isEmployer(ctx)) return said;
  return said.map((one) => {
    if (one.by === 'employer') return one;
    const { note: _, ...rest } = one;
    return rest;
  });
}

/**
 * What is written, with whose note each is: of one that says what it said before, whose it was. An employer takes away no note that it
 * was not shown, as long as its answer stays.
 */
export function writtenBy(
  ctx: Context,
  said: readonly Accommodation[],
  before: readonly Accommodation[],
): readonly Accommodation[] {
  const theirs = isEmployer(ctx);
  return said.map(({ by: _, ...one }) => {
    const old = before.find(({ code }) => code === one.code);
    const isHidden = theirs && old?.note !== undefined && old.by !== 'employer';
    if (isHidden && one.note === undefined && old.stance === one.stance)
      return { ...one, evidence: old.evidence, note: old.note };
    // Whoever vouches for it is not the employer.
    if (old !== undefined && old.note === one.note && old.stance === one.stance)
      return { ...one, ...(theirs && { evidence: old.evidence }), ...(old.by && { by: old.by }) };
    return theirs ? { ...one, evidence: 'declared' as const, by: 'employer' as const } : one;
  });
}
