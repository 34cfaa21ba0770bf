import type { Lifted } from '../domain/evaluation.ts';
import { type Bare, scoreBare } from './bare.ts';
import type { Conditions } from './findings.ts';
import { liftedBy } from './lifted.ts';
import { pairUp } from './pair.ts';
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
  const bare = scoreBare(pair);
  const lifted = liftedBy(pair, bare);
  return { ...bare, nearMiss: lifted !== undefined, ...(lifted === undefined ? {} : { lifted }) };
}
