import type { Blocker, Lifted } from '../domain/evaluation.ts';
import { type Bare, scoreBare } from './bare.ts';
import type { Conditions } from './findings.ts';
import { blockersOf } from './gates/gates.ts';
import { liftedBy } from './lifted.ts';
import { type Pair, pairUp } from './pair.ts';
import { skillsPart } from './parts/skills.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';

/** What a sweep needs of a pair: everything but the explanation. */
export interface Scored extends Bare {
  readonly nearMiss: boolean;
  readonly lifted?: Lifted | undefined;
}

/** All of a pair but its explanation. The score is worked out whether or not the pair is blocked. */
export function scorePair(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Scored {
  const pair = pairUp(participant, opportunity, conditions);
  return withLift(pair);
}

/**
 * The same, for a sweep that keeps the best: undefined, and no more worked out than that, where something stands in the way that no
 * change in reach could lift.
 */
export function scoreIfNear(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Scored | undefined {
  const pair = pairUp(participant, opportunity, conditions);
  const blockers = blockersOf(pair);
  const [only, other] = blockers;
  if (other !== undefined || (only !== undefined && !only.inReach)) return undefined;
  return withLift(pair, blockers);
}

function withLift(pair: Pair, blockers?: readonly Blocker[]): Scored {
  const skills = skillsPart(pair);
  const bare = scoreBare(pair, { blockers, skills });
  const lifted = liftedBy(pair, bare, skills);
  return { ...bare, nearMiss: lifted !== undefined, ...(lifted === undefined ? {} : { lifted }) };
}
