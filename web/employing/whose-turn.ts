import type { Released } from './release-queries.ts';

type Answered = Pick<Released, 'state' | 'answers'>;

/** For when somebody was last invited; undefined where no time was named. */
export const invitedFor = ({ answers }: Pick<Released, 'answers'>): string | undefined =>
  answers.findLast(({ action }) => action === 'invite')?.at;

/**
 * Those who wait for a word of this employer, and those with whom something is under way. Who is invited waits again once the time of
 * the invitation is over; who is declined, or works there already, is on neither list.
 */
export function byWhoseTurn<R extends Answered>(
  releases: readonly R[],
  now = Date.now(),
): { readonly waiting: readonly R[]; readonly underWay: readonly R[] } {
  const waits = (released: R): boolean => {
    if (released.state === 'released_to_employer') return true;
    const at = invitedFor(released);
    return released.state === 'interviewing' && at !== undefined && Date.parse(at) < now;
  };
  const waiting = releases.filter(waits);
  const isUnderWay = ({ state }: R): boolean => state === 'interviewing' || state === 'offered';
  return { waiting, underWay: releases.filter((one) => isUnderWay(one) && !waiting.includes(one)) };
}
