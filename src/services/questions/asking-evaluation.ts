import {
  type Asked,
  askedOfScored,
  type Conditions,
  type PreparedOpportunity,
  type PreparedParticipant,
  type Scored,
  unknownOf,
} from '../../matching/index.ts';

/** What of a result tells of questions. */
export type AskingEvaluation = Asked;

interface Pair {
  readonly person: PreparedParticipant;
  readonly side: PreparedOpportunity;
  readonly conditions: Conditions;
  /** Whether its match is worth a look; of a near miss: would be. */
  readonly worth: boolean;
}

/**
 * Of a pair that is scored, enough to know what is asked: what could be changed is tried only of near misses that would be worth a
 * look, for that is most of the work, and nobody calls for the others.
 */
export function askingOf(
  scored: Pick<Scored, 'score' | 'blockers' | 'parts'>,
  { person, side, conditions, worth }: Pair,
): AskingEvaluation {
  const { score, blockers } = scored;
  return blockers.length > 0 && worth
    ? askedOfScored(scored, person, side, conditions)
    : { score, blockers, explanation: { unknown: unknownOf(scored), changes: [] } };
}
