/** The door of the engine: all that services and workers use. */

export type { Asked, Outline } from './evaluate.ts';
export {
  askedOfScored,
  askedPrepared,
  engineVersion,
  evaluate,
  evaluatePrepared,
  outlinePrepared,
} from './evaluate.ts';
export { unknownOf } from './explain.ts';
export type {
  Conditions,
  GateFindings,
  OccupationFacts,
  OpportunityFindings,
  ParticipantFindings,
  YouthLimit,
} from './findings.ts';
export { pairWeek } from './pair-week.ts';
export type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
export { prepareOpportunity, prepareParticipant } from './prepare.ts';
export type { ListedPair } from './ranking.ts';
export { rankPairs } from './ranking.ts';
export type { Scored } from './score.ts';
export { scoreAsItStands, scoreIfNear, scorePair } from './score.ts';
