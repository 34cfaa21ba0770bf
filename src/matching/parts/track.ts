import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';
import type { PartValue } from './item.ts';
import { meanOf } from './item.ts';

/** How placements with this employer held, shrunk towards 0.5 while they are few; exactly 0.5 and unknown with none. */
export function trackPart({ opportunity, conditions }: Pair): PartValue {
  const { imagined } = conditions.rules.track;
  const placements = opportunity.track?.placements ?? 0;
  const held = opportunity.track?.held ?? 0;
  const value = Math.round((full * (held + imagined / 2)) / (placements + imagined));
  return meanOf('track', [
    {
      code: placements === 0 ? 'track_unknown' : value * 2 >= full ? 'track_good' : 'track_poor',
      share: 1,
      value,
      known: Math.round((100 * placements) / (placements + imagined)),
      data: { placements, held, prior: imagined },
    },
  ]);
}
