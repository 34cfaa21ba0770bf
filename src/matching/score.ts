import type { Blocker, Merits, Part, PartName, ScoreWeights } from '../domain/evaluation.ts';
import type { Conditions } from './findings.ts';
import { blockersOf } from './gates/gates.ts';
import { pairUp } from './pair.ts';
import type { PartValue } from './parts/item.ts';
import { sum, weigh } from './parts/item.ts';
import { logisticsPart } from './parts/logistics.ts';
import { preferencePart } from './parts/preference.ts';
import { skillsPart } from './parts/skills.ts';
import { supportPart } from './parts/support.ts';
import { trackPart } from './parts/track.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { full } from './stances.ts';

/** What a sweep needs of a pair: everything but the explanation. */
export interface Scored {
  readonly score: number;
  readonly confidence: number;
  readonly parts: readonly Part[];
  readonly blockers: readonly Blocker[];
  readonly nearMiss: boolean;
  readonly later: boolean;
  readonly merits: Merits;
}

/** Score, confidence, parts and blockers of one pair. The score is worked out whether or not the pair is blocked. */
export function scorePair(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Scored {
  const pair = pairUp(participant, opportunity, conditions);
  const values = [
    skillsPart(pair),
    supportPart(pair),
    logisticsPart(pair),
    preferencePart(pair),
    trackPart(pair),
  ].filter((value) => value !== undefined);
  const parts = weighAll(values, conditions.weights);
  const blockers = blockersOf(pair);
  return {
    score: sum(parts, (part) => part.points),
    confidence: Math.round(sum(parts, (part) => part.weight * Math.round(part.known * 100)) / full),
    parts,
    blockers,
    nearMiss: isNearMiss(blockers),
    later: false,
    merits: { heard: full, spokenFor: true, mustsHold: true, settled: true },
  };
}

/** Exactly one blocker, which the employer or the participant could lift. */
export function isNearMiss(blockers: readonly Blocker[]): boolean {
  const [only] = blockers;
  return blockers.length === 1 && (only?.liftableBy === 'employer' || only?.liftableBy === 'participant');
}

/** Points are at most the weight of their part, so no score passes 10000. */
function weighAll(values: readonly PartValue[], weights: ScoreWeights): readonly Part[] {
  const normal = normalWeights(
    values.map((value) => value.part),
    weights,
  );
  return values.map((value, at) => weigh(value, normal[at] ?? 0));
}

/**
 * Weights of the parts that apply, brought to ten-thousandths that add up to exactly 10000 by largest remainder
 * (equal remainders: the earlier part first). When all of them are 0 the parts count alike.
 */
export function normalWeights(parts: readonly PartName[], { weights }: ScoreWeights): readonly number[] {
  const total = sum(parts, (part) => weights[part]);
  const exact = parts.map((part) => (total > 0 ? (full * weights[part]) / total : full / parts.length));
  const whole = exact.map((weight) => Math.floor(weight + 1e-9));
  const byRemainder = exact
    .map((weight, at) => ({ at, rest: weight - (whole[at] ?? 0) }))
    .sort((a, b) => (Math.abs(a.rest - b.rest) < 1e-9 ? a.at - b.at : b.rest - a.rest));
  const missing = full - sum(whole, (weight) => weight);
  for (const { at } of byRemainder.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
