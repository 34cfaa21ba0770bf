import type { Lifted } from '../domain/evaluation.ts';
import { type Bare, scoreBare } from './bare.ts';
import type { Conditions } from './findings.ts';
import { blockersIfNear } from './gates/gates.ts';
import { liftedBy } from './lifted.ts';
import { mostAfter } from './most-after.ts';
import { type Pair, pairUp } from './pair.ts';
import { type SkillsValue, skillsPart } from './parts/skills.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';

/** What a sweep needs of a pair: everything but the explanation. */
export interface Scored extends Bare {
  readonly nearMiss: boolean;
  readonly lifted?: Lifted | undefined;
}

const most = 10_000;

/** All of a pair but its explanation. The score is worked out whether or not the pair is blocked. */
export function scorePair(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Scored {
  const pair = pairUp(participant, opportunity, conditions);
  const skills = skillsPart(pair);
  return withLift(pair, scoreBare(pair, { skills }), skills);
}

/** The same without what a change would make of it. */
export function scoreAsItStands(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Bare {
  return scoreBare(pairUp(participant, opportunity, conditions));
}

/** A pair that may be among the best of a person: nothing blocks it, or one thing in reach does. */
export interface NearPair extends Bare {
  /** Its score; of a blocked one the most that it could have after a change. */
  readonly most: number;
  /** The whole of it: of a blocked one with the change that lifts it, which takes longest. */
  readonly scored: () => Scored;
}

/**
 * A pair for a sweep that keeps the best: undefined, and no more worked out than that, where something stands in the way that no
 * change in reach could lift.
 */
export function scoreIfNear(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): NearPair | undefined {
  const pair = pairUp(participant, opportunity, conditions);
  const blockers = blockersIfNear(pair);
  if (blockers === undefined) return undefined;
  const [only] = blockers;
  const skills = skillsPart(pair);
  const bare = scoreBare(pair, { blockers, skills });
  return Object.assign(bare, {
    most: only === undefined ? bare.score : (mostAfter(pair, only, bare) ?? most),
    scored: () => withLift(pair, bare, skills),
  });
}

/** Adds to what a pair is as it stands what the best change would make of it. */
function withLift(pair: Pair, bare: Bare, skills: SkillsValue): Scored {
  const lifted = liftedBy(pair, bare, skills);
  return Object.assign(bare, {
    nearMiss: lifted !== undefined,
    ...(lifted === undefined ? {} : { lifted }),
  });
}
