import type { Blocker } from '../../domain/evaluation.ts';
import type { Licence } from '../../domain/values/setting.ts';
import type { Pair } from '../pair.ts';

/**
 * `licence_missing`: one for each licence that the role asks for and the person neither holds nor has covered by another. Two of
 * which one covers the other are one: who gets the first has both.
 */
export function licencesHeld({ participant, opportunity, conditions }: Pair): readonly Blocker[] {
  const { covers, obtainable } = conditions.licences;
  const missing = opportunity.licences.filter((licence) => !participant.licences.has(licence));
  if (missing.length === 0) return [];
  const isCovered = (licence: Licence) =>
    missing.some((other) => {
      if (other === licence || !(covers[other] ?? []).includes(licence)) return false;
      const mutual = (covers[licence] ?? []).includes(other);
      return !mutual || other < licence;
    });
  return missing
    .filter((licence) => !isCovered(licence))
    .map((licence) => {
      const way = obtainable[licence];
      return {
        rule: 'licence_missing',
        side: 'participant',
        liftableBy: 'participant',
        cause: licence,
        inReach: way !== undefined,
        data: { licence, ...(way === undefined ? {} : { days: way.days, cost: way.cost }) },
      };
    });
}
