import type { Reason } from '../../domain/evaluation.ts';
import type { NeedWeight } from '../../domain/values/support-need.ts';
import { askAccommodation, askBus, askNeeds } from '../asking.ts';
import type { NeedMet } from '../need-met.ts';
import { sum } from '../order.ts';
import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';
import type { PartValue } from './item.ts';
import { sayItem } from './item.ts';

type Shares = Readonly<Record<NeedWeight, number>>;

/**
 * A saturating loss: value = C / (C + Σ weight × (1 − met)). Not a mean, for in a mean a need that is met
 * well lifts the others, and giving it up would lower the score.
 */
export function supportPart(pair: Pair): PartValue {
  const { scale, shares } = pair.conditions.rules.support;
  if (!isAsked(pair)) return notAsked(pair);
  const needs = worstByCode(pair.needs, shares);
  const total = sum(needs, (need) => shares[need.need.weight]);
  const loss = sum(needs, (need) => lossOf(need, shares));
  const kept = sum(needs, (need) => shares[need.need.weight] * need.met);
  const known = sum(needs, (need) => (need.known ? shares[need.need.weight] : 0));
  return {
    part: 'support',
    value: saturate(loss, scale),
    known: needs.length === 0 ? 100 : Math.round((100 * known) / total),
    reasons: (weight, points) =>
      needs.map((need) =>
        reasonOf(need, pair, { lost: (weight - points) / (loss || 1), kept: points / (kept || 1) }),
      ),
  };
}

/** What the part comes to at most where needs of some codes are met in full. */
export function supportAtMost(pair: Pair, met: ReadonlySet<string>): number {
  if (!isAsked(pair)) return valueNotAsked(pair);
  const { scale, shares } = pair.conditions.rules.support;
  const left = worstByCode(pair.needs, shares).filter(({ need }) => !met.has(need.code));
  return saturate(
    sum(left, (need) => lossOf(need, shares)),
    scale,
  );
}

/** Whether the person told their needs, or that they have none. */
export function isAsked({ participant }: Pair): boolean {
  return participant.findings.needs.length > 0 || participant.findings.asked.needs;
}

/** The part as for needs not asked: one `must` on which nothing is said. */
export function valueNotAsked({ conditions }: Pair): number {
  const { scale, shares, stances } = conditions.rules.support;
  return saturate(shares.must * (full - stances.unknown), scale);
}

function notAsked(pair: Pair): PartValue {
  const value = valueNotAsked(pair);
  return {
    part: 'support',
    value,
    known: 0,
    reasons: (weight, points) => [
      sayItem(
        { code: 'needs_not_asked', share: 1, value, known: 0, data: {}, asking: askNeeds },
        points - weight,
      ),
    ],
  };
}

function saturate(loss: number, scale: number): number {
  return Math.round((full * scale * full) / (scale * full + loss));
}

/** weight × (1 − met), in ten-thousandths. */
function lossOf(need: NeedMet, shares: Shares): number {
  return shares[need.need.weight] * (full - need.met);
}

/** A need told twice counts once: as the entry of its code that loses most. */
function worstByCode(needs: readonly NeedMet[], shares: Shares): readonly NeedMet[] {
  const worst = new Map<string, NeedMet>();
  for (const need of needs) {
    const other = worst.get(need.need.code);
    const worse =
      other === undefined ||
      lossOf(need, shares) > lossOf(other, shares) ||
      (lossOf(need, shares) === lossOf(other, shares) &&
        shares[need.need.weight] > shares[other.need.weight]);
    if (worse) worst.set(need.need.code, need);
  }
  return [...worst.values()];
}

/** Hours or a way that are only half right speak against; an employer who decides case by case does not yet. */
function leastFor(met: NeedMet, pair: Pair): number {
  return met.by === 'measure' ? pair.conditions.rules.support.stances.willing : full / 2;
}

function reasonOf(met: NeedMet, pair: Pair, rates: { readonly lost: number; readonly kept: number }): Reason {
  const { shares } = pair.conditions.rules.support;
  const share = shares[met.need.weight];
  const speaksFor = met.known && met.met >= leastFor(met, pair);
  const loss = lossOf(met, shares);
  const bus = met.need.code === 'public_transport' && !met.known ? pair.way.publicBus : undefined;
  const weighs = speaksFor ? share * met.met * rates.kept : -loss * rates.lost;
  return sayItem(
    {
      code: !met.known ? 'need_unknown' : speaksFor ? 'need_met' : 'need_unmet',
      share,
      value: met.met,
      known: met.known ? 100 : 0,
      speaks: speaksFor ? undefined : 'against',
      asking: met.known ? undefined : bus ? askBus(bus) : askAccommodation(met.need.code),
      data: {
        need: met.need.code,
        weight: met.need.weight,
        by: met.by,
        measured: met.measured === undefined ? null : met.measured / full,
        stance: met.standing.stance,
        evidence: met.standing.evidence,
        stanceValue: met.standing.value / full,
        met: met.met / full,
        loss: loss / full,
        conflicts: met.conflicts,
        ...(bus === undefined ? {} : { bus }),
      },
    },
    Math.round(weighs),
  );
}
