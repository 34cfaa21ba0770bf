import type { PairWeek } from '../domain/evaluation.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { OpportunityFindings, ParticipantFindings } from './findings.ts';
import { sortedBy } from './order.ts';
import { blocksOf, minutesOf } from './week.ts';

/** Free hours, the role's hours, and the hours that needs keep free (with `today`, only of needs that are not over). */
export function pairWeek(
  participant: Pick<ParticipantFindings, 'availability' | 'needs'>,
  opportunity: Pick<OpportunityFindings, 'schedule'>,
  today?: LocalDate,
): PairWeek {
  const needs = participant.needs.filter(
    (need) => today === undefined || need.until === undefined || need.until >= today,
  );
  return {
    free: blocksOf(minutesOf(participant.availability)),
    needed: blocksOf(minutesOf(opportunity.schedule.blocks)),
    keepFree: sortedBy(needs, (need) => `${need.code} ${need.weight}`).flatMap((need) =>
      blocksOf(minutesOf(need.windows ?? [])).map((block) => ({
        ...block,
        need: need.code,
        weight: need.weight,
      })),
    ),
  };
}
