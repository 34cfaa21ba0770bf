import type { Blocker } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';
import { lengthOf } from '../week.ts';

/**
 * `no_common_hours`: the role's hours and the free hours (without those of `must` needs) share nothing. An employer who
 * would move hours is no obstacle while any hour is free; a person with no free hour at all is asked, not the employer.
 */
export function commonHours({ participant, opportunity, inForce, commonMinutes }: Pair): readonly Blocker[] {
  if (participant.availability.length === 0 || opportunity.required.length === 0 || commonMinutes > 0)
    return [];
  const freeMinutes = lengthOf(inForce.free);
  if (opportunity.findings.schedule.kind === 'flexible' && freeMinutes > 0) return [];
  const data = { requiredMinutes: opportunity.requiredLength, freeMinutes };
  const by = freeMinutes > 0 ? 'employer' : 'participant';
  return [{ rule: 'no_common_hours', side: by, liftableBy: by, cause: 'hours', data }];
}

/** `too_far`: the way is longer than the person's limit, or than the 60 minutes assumed when they named none. */
export function withinReach({ travel }: Pair): readonly Blocker[] {
  const { minutes, mode, km, limit, limitFrom } = travel;
  if (minutes === undefined || minutes <= limit) return [];
  const data = { minutes, mode: mode ?? null, km: km ?? null, limit, limitFrom };
  const need = limitFrom === 'need' ? ({ need: 'max_travel_minutes' } as const) : {};
  return [{ rule: 'too_far', side: 'participant', liftableBy: 'participant', cause: 'way', ...need, data }];
}
