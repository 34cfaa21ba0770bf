import type { NeedsInForce, PreparedNeed } from './needs-in-force.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { isYes } from './stances.ts';
import { type Minutes, subtract, weekMinutes } from './week.ts';

/** When a person is free, for one role. */
export interface HoursOfPair {
  /** Availability without the windows of `must` needs; absent where nobody knows when the person is free. */
  readonly free?: Minutes | undefined;
  /** Availability; the whole week where it is not known. */
  readonly plain: Minutes;
  /** Windows of all `must` needs. */
  readonly windows: Minutes;
  /** `must` needs about time on which the employer has not said yes: their windows block. */
  readonly open: readonly PreparedNeed[];
  /** The most minutes of work a day by `must` needs that nothing lifts. */
  readonly dayLimit?: NeedsInForce['dayLimits'][number] | undefined;
}

const wholeWeek: Minutes = [[0, weekMinutes]];

export function hoursOfPair(
  { availability }: PreparedParticipant,
  { standings }: PreparedOpportunity,
  inForce: NeedsInForce,
): HoursOfPair {
  const { musts, windows, dayLimits } = inForce;
  const saysYes = (code: PreparedNeed['findings']['code']) =>
    isYes(standings.get(code) ?? { stance: 'unknown' });
  const hasLimit = dayLimits.length > 0 && !saysYes('shift_limit') && !saysYes('phased_hours');
  return {
    free: availability && freeBeside(availability, inForce),
    plain: availability ?? wholeWeek,
    windows,
    open:
      windows.length === 0
        ? []
        : musts.filter(({ findings, minutes }) => minutes.length > 0 && !saysYes(findings.code)),
    dayLimit: hasLimit ? dayLimits[0] : undefined,
  };
}

/** What was worked out before: of a person it is the same for all postings. */
const known = new WeakMap<NeedsInForce, { readonly availability: Minutes; readonly free: Minutes }>();

function freeBeside(availability: Minutes, inForce: NeedsInForce): Minutes {
  if (inForce.windows.length === 0) return availability;
  const before = known.get(inForce);
  if (before?.availability === availability) return before.free;
  const free = subtract(availability, inForce.windows);
  known.set(inForce, { availability, free });
  return free;
}
