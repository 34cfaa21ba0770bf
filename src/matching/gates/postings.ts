import type { Blocker } from '../../domain/evaluation.ts';
import { hourlyMinor } from '../../domain/values/money.ts';
import type { Pair } from '../pair.ts';

/** `opportunity_not_open`: the posting takes nobody now. */
export function opportunityOpen({ opportunity }: Pair): readonly Blocker[] {
  if (opportunity.findings.open) return [];
  return [
    { rule: 'opportunity_not_open', side: 'employer', liftableBy: 'nobody', cause: 'posting', data: {} },
  ];
}

/** `licence_missing`: one for each licence that the role asks for and the person does not hold. */
export function licencesHeld({ participant, opportunity }: Pair): readonly Blocker[] {
  return opportunity.licences
    .filter((licence) => !participant.licences.has(licence))
    .map((licence) => ({
      rule: 'licence_missing',
      side: 'participant',
      liftableBy: 'participant',
      cause: licence,
      data: { licence },
    }));
}

/** `wage_below_floor`: the most that is offered is under the floor. Another currency, or no wage, is unknown, not under. */
export function wageOverFloor({ participant, opportunity }: Pair): readonly Blocker[] {
  const floor = participant.findings.preferences.wageFloor;
  const { wage } = opportunity.findings;
  if (!floor || !wage || wage.min.currency !== floor.currency) return [];
  const floorHourly = hourlyMinor(floor.amountMinor, floor.per);
  const highestHourly = hourlyMinor((wage.max ?? wage.min).amountMinor, wage.per);
  if (highestHourly >= floorHourly) return [];
  const data = { floorHourly, highestHourly, currency: floor.currency };
  return [{ rule: 'wage_below_floor', side: 'employer', liftableBy: 'employer', cause: 'wage', data }];
}
