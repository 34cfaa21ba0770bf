import type { Blocker } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';

/**
 * `need_refused`: a `must` the employer says they cannot do, unless the hours, the way or the posting meet it anyway. The answer
 * is fresh, so nobody is asked again: it is never near.
 */
export function needsNotRefused({ needs }: Pair): readonly Blocker[] {
  return needs
    .filter(
      ({ need, standing, measured = 0 }) =>
        need.weight === 'must' && standing.stance === 'cannot' && measured < full,
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
