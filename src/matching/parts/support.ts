import type { Reason } from '../../domain/evaluation.ts';
import type { NeedWeight } from '../../domain/values/support-need.ts';
import type { NeedMet } from '../need-met.ts';
import type { Pair } from '../pair.ts';
import { full, stanceValues } from '../stances.ts';
import type { PartValue } from './item.ts';
import { sayItem, sum } from './item.ts';

export const needShares: Readonly<Record<NeedWeight, number>> = { must: 3, prefer: 2, nice: 1 };

/** How much unmet weight halves the part. */
export const supportScale = 4;

/**
 * A saturating loss: value = C / (C + Σ weight × (1 − met)) with C = 4. Not a mean, for in a mean a need that is met
 * well lifts the others, and giving it up would lower the score.
 */
export function supportPart(pair: Pair): PartValue {
  const { needs } = pair;
  const shares = sum(needs, (need) => needShares[need.need.weight]);
  const loss = sum(needs, lossOf);
  const kept = sum(needs, (need) => needShares[need.need.weight] * need.met);
  const scale = supportScale * full;
  return {
    part: 'support',
    value: Math.round((full * scale) / (scale + loss)),
    known: needs.length === 0 ? 100 : Math.round((100 * sum(needs, knownShare)) / shares),
    reasons: (weight, points) =>
      needs.length === 0
        ? [sayItem({ code: 'no_needs', share: 0, value: full, known: 100, data: {} }, points)]
        : needs.map((need) =>
            reasonOf(need, { lost: (weight - points) / (loss || 1), kept: points / (kept || 1) }),
          ),
  };
}

/** weight × (1 − met), in ten-thousandths. */
function lossOf(need: NeedMet): number {
  return needShares[need.need.weight] * (full - need.met);
}

function knownShare(need: NeedMet): number {
  return need.known ? needShares[need.need.weight] : 0;
}

/** Hours or a way that are only half right speak against; an employer who decides case by case does not yet. */
function leastFor(met: NeedMet): number {
  return met.by === 'measure' ? stanceValues.willing : full / 2;
}

function reasonOf(met: NeedMet, rates: { readonly lost: number; readonly kept: number }): Reason {
  const share = needShares[met.need.weight];
  const speaksFor = met.known && met.met >= leastFor(met);
  const weighs = speaksFor ? share * met.met * rates.kept : -lossOf(met) * rates.lost;
  return sayItem(
    {
      code: !met.known ? 'need_unknown' : speaksFor ? 'need_met' : 'need_unmet',
      share,
      value: met.met,
      known: met.known ? 100 : 0,
      speaks: speaksFor ? undefined : 'against',
      data: {
        need: met.need.code,
        weight: met.need.weight,
        by: met.by,
        measured: met.measured === undefined ? null : met.measured / full,
        stance: met.standing.stance,
        evidence: met.standing.evidence,
        stanceValue: met.standing.value / full,
        met: met.met / full,
        loss: lossOf(met) / full,
        conflicts: met.conflicts,
      },
    },
    Math.round(weighs),
  );
}
