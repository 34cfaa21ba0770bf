import type { Blocker } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';
import { wagesOf } from '../wages.ts';

/** `opportunity_not_open`: the posting takes nobody now. */
export function opportunityOpen({ opportunity }: Pair): readonly Blocker[] {
  if (opportunity.findings.open) return [];
  return [
    {
      rule: 'opportunity_not_open',
      side: 'employer',
      liftableBy: 'nobody',
      cause: 'posting',
      inReach: false,
      data: {},
    },
  ];
}

/** `too_far`: the way is longer than the limit, which help with it stretches. */
export function withinReach({ way, conditions }: Pair): readonly Blocker[] {
  const { minutes, mode, km, limit, limitFrom, gate } = way;
  if (minutes === undefined || minutes <= gate) return [];
  return [
    {
      rule: 'too_far',
      side: 'participant',
      liftableBy: 'participant',
      ...(limitFrom === 'need' ? ({ need: 'max_travel_minutes' } as const) : {}),
      cause: limitFrom === 'need' ? 'max_travel_minutes' : 'way',
      inReach: minutes <= limit * conditions.rules.reach.travel,
      data: { minutes, mode: mode ?? null, km: km ?? null, limit, limitFrom },
    },
  ];
}

/** `wage_below_floor`: the most that is offered is under the floor. Another currency, or no wage, is unknown, not under. */
export function wageOverFloor(pair: Pair): readonly Blocker[] {
  const wages = wagesOf(pair);
  if (!wages?.gate || wages.gate.highest >= wages.gate.floor) return [];
  const { highest, floor } = wages.gate;
  return [
    {
      rule: 'wage_below_floor',
      side: 'employer',
      liftableBy: 'employer',
      cause: 'wage',
      inReach: highest * full >= floor * pair.conditions.rules.reach.wage,
      data: { floorHourly: floor, highestHourly: highest, currency: wages.currency },
    },
  ];
}
