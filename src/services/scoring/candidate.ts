import type { EngineStamp, KeptEvaluation } from '../../domain/evaluation.ts';
import type { Match } from '../../domain/match.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import {
  keepPrepared,
  type PreparedOpportunity,
  type PreparedParticipant,
  type Scored,
  scorePair,
  stampOf,
} from '../../matching/index.ts';
import type { Engine } from './engine.ts';

/** What a match takes over of a participant; what is sealed of the row is read through the prepared side alone. */
export type ScoredPerson = Pick<Participant, 'id' | 'organisationId' | 'coachId'>;

/** Two rows that may become a match, with the match kept for them so far. */
interface Pair {
  readonly participant: ScoredPerson;
  readonly opportunity: Opportunity;
  readonly old: Match | undefined;
}

/** A pair, scored. */
export interface Candidate extends Pair {
  readonly scored: Scored;
  /** What its result would be stamped with: cheap beside `evaluate`, which scores every change. */
  readonly stamp: () => EngineStamp;
  readonly evaluate: () => KeptEvaluation;
}

/** Scores a pair from its prepared sides. */
export function scoreCandidate(
  { conditions }: Engine,
  pair: Pair,
  person: PreparedParticipant,
  posting: PreparedOpportunity,
): Candidate {
  const scored = scorePair(person, posting, conditions);
  return {
    ...pair,
    scored,
    stamp: () => stampOf(person, posting, conditions),
    evaluate: () => keepPrepared(person, posting, conditions, scored),
  };
}

/** Whether nothing stands in the way of the pair. */
export const isViable = ({ scored }: Pick<Candidate, 'scored'>): boolean => scored.blockers.length === 0;
