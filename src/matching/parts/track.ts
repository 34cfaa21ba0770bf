import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';
import type { PartValue } from './item.ts';
import { meanOf } from './item.ts';

/** As many imagined placements as pull the share that held towards one half. */
export const trackPrior = 4;

/** How placements with this employer held, shrunk towards 0.5 while they are few; exactly 0.5 and unknown with none. */
export function trackPart(pair: Pair): PartValue {
  const placements = pair.opportunity.track?.placements ?? 0;
  const held = pair.opportunity.track?.held ?? 0;
  const value = Math.round((full * (held + trackPrior / 2)) / (placements + trackPrior));
  return meanOf('track', [
    {
      code: placements === 0 ? 'track_unknown' : value * 2 >= full ? 'track_good' : 'track_poor',
      share: 1,
      value,
      known: Math.round((100 * placements) / (placements + trackPrior)),
      data: { placements, held, prior: trackPrior },
    },
  ]);
}
