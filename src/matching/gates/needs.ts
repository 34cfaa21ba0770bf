import type { Blocker } from '../../domain/evaluation.ts';
import type { NeedMet } from '../need-met.ts';
import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';

/**
 * `need_refused`: a `must` the employer says they cannot do, unless the hours, the way or the posting meet it anyway, or the hours are
 * agreed and so can be agreed around it. The answer is fresh, so nobody is asked again: it is never near.
 */
export function needsNotRefused({ needs }: Pair): readonly Blocker[] {
  return needs
    .filter(
      (met) =>
        met.need.weight === 'must' &&
        met.standing.stance === 'cannot' &&
        (met.measured ?? 0) < full &&
        !canBeAgreed(met),
    )
    .map(({ need, standing, measured }) => ({
      rule: 'need_refused',
      side: 'employer',
      liftableBy: 'employer',
      need: need.code,
      cause: need.code,
      inReach: false,
      data: { stance: standing.stance, measured: measured === undefined ? null : measured / full },
    }));
}

/** Hours that a need names, where the role has none yet: what the employer refused are shifts, and here are none. */
function canBeAgreed({ need: { code, windows = [], minutes }, measured, by }: NeedMet): boolean {
  const names = windows.length > 0 || (code === 'shift_limit' && minutes !== undefined);
  return measured === undefined && by === 'flexible' && names;
}
