import type { Asking, EngineStamp, Evaluation } from '../domain/evaluation.ts';
import type { Bare } from './bare.ts';
import { changesOf, sidesOf, unknownOf } from './explain.ts';
import type { Conditions, PairFindings } from './findings.ts';
import { hashOf } from './hash.ts';
import { inputOf } from './input.ts';
import { type Pair, pairUp } from './pair.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { prepareOpportunity, prepareParticipant } from './prepare.ts';
import { scoreAsItStands, scorePair } from './score.ts';

/** Raised with every change that could give another result for the same input. */
export const engineVersion = '2.0.0';

/** The full result for one pair: the same bytes for the same findings, in whatever order they come. */
export function evaluate(pair: PairFindings, conditions: Conditions): Evaluation {
  return evaluatePrepared(
    prepareParticipant(pair.participant, pair.gate, conditions),
    prepareOpportunity(pair.opportunity, conditions, pair.track),
    conditions,
  );
}

/** The same for sides already prepared. */
export function evaluatePrepared(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Evaluation {
  const { values: _, unwanted: __, ...scored } = scorePair(participant, opportunity, conditions);
  const changes = changesOf(pairUp(participant, opportunity, conditions), scored);
  return {
    ...scored,
    explanation: { ...sidesOf(scored), changes },
    engine: stampOf(participant, opportunity, conditions),
  };
}

/** What questions need of a result: what is not known of it, and what the changes would make of it that somebody wants to know of. */
export interface Asked extends Pick<Bare, 'score' | 'blockers'> {
  readonly explanation: Pick<Evaluation['explanation'], 'unknown' | 'changes'>;
}

/** The same result, for some questions alone. */
export function askedPrepared(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
  isWanted: (asking: Asking) => boolean,
): Asked {
  return askedOf(
    scoreAsItStands(participant, opportunity, conditions),
    pairUp(participant, opportunity, conditions),
    isWanted,
  );
}

/** The same of a pair that is scored already, for all questions: what nobody is asked, as a skill to be learned, is not scored. */
export function askedOfScored(
  scored: Pick<Bare, 'score' | 'blockers' | 'parts'>,
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Asked {
  return askedOf(scored, pairUp(participant, opportunity, conditions), () => true);
}

function askedOf(
  scored: Pick<Bare, 'score' | 'blockers' | 'parts'>,
  pair: Pair,
  isWanted: (asking: Asking) => boolean,
): Asked {
  const { score, blockers } = scored;
  const changes = changesOf(pair, scored, isWanted);
  return { score, blockers, explanation: { unknown: unknownOf(scored), changes } };
}

/** What a line of a list says of a pair: its result but for its parts and for what would change it, which take longest. */
export interface Outline extends Pick<Bare, 'score' | 'confidence' | 'blockers' | 'laterFrom'> {
  readonly explanation: Omit<Evaluation['explanation'], 'changes'>;
}

/** The same results without what takes longest. */
export function outlinePrepared(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Outline {
  const scored = scoreAsItStands(participant, opportunity, conditions);
  const { score, confidence, blockers, laterFrom } = scored;
  return {
    ...{ score, confidence, blockers },
    ...(laterFrom === undefined ? {} : { laterFrom }),
    explanation: sidesOf(scored),
  };
}

/** What a result would be stamped with. The same stamp means the same result, so nothing need be explained again. */
export function stampOf(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): EngineStamp {
  return {
    version: engineVersion,
    weightsVersion: conditions.weights.version,
    inputHash: hashOf(inputOf(participant, opportunity, conditions)),
  };
}
