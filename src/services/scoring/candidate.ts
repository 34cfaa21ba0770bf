import type { KeptResult } from '../../domain/match.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import { orderScore } from '../../domain/order-score.ts';
import type { Participant } from '../../domain/participant.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import {
  type PreparedOpportunity,
  type PreparedParticipant,
  type Scored,
  scoreIfNear,
  scorePair,
} from '../../matching/index.ts';
import { type AskingEvaluation, askingOf } from '../questions/asking-evaluation.ts';
import type { Engine } from './engine.ts';

/** What a match takes over of a participant; what is sealed of the row is read through the prepared side alone. */
export type ScoredPerson = Pick<Participant, 'id' | 'organisationId' | 'version' | 'coachId'>;

/** What a match takes over of a posting. */
export interface ScoredPosting extends Pick<Opportunity, 'id' | 'version' | 'createdAt'> {
  /** What the employer offers holds for its postings; 0 where it cannot be read. */
  readonly employerVersion: number;
  /** Whether it takes people now. */
  readonly isOpen: boolean;
  readonly lastDay?: LocalDate | undefined;
}

/** Which of the lists of a person a pair belongs to; `none` is kept in none. */
export type ListName = 'suggested' | 'blocked' | 'later' | 'none';

/** A posting as it does for one person. */
export interface Candidate {
  readonly posting: ScoredPosting;
  readonly list: ListName;
  readonly result: KeptResult;
  /** What tells of questions; of a near miss more where it is `worth` a look. */
  readonly asking: (worth: boolean) => AskingEvaluation;
}

/** A person and a posting with their prepared sides, scored. */
export function scoreCandidate(
  engine: Engine,
  person: PreparedParticipant,
  posting: ScoredPosting,
  side: PreparedOpportunity,
): Candidate {
  return candidateOf(engine, { person, posting, side }, scorePair(person, side, engine.conditions));
}

interface Sides {
  readonly person: PreparedParticipant;
  readonly posting: ScoredPosting;
  readonly side: PreparedOpportunity;
}

function candidateOf({ conditions }: Engine, { person, posting, side }: Sides, scored: Scored): Candidate {
  return {
    posting,
    list: listOf(scored, posting),
    result: keptOf(scored),
    asking: (worth) => askingOf(scored, { person, side, conditions, worth }),
  };
}

/** A posting that may be kept for a person, and what is left to work out of it. */
export interface NearCandidate {
  readonly isBlocked: boolean;
  /** Free only long after the job would start. */
  readonly isLater: boolean;
  /** The most that it can score, as the order of a list has it: what it scores, or could after the change that lifts what blocks it. */
  readonly most: number;
  /** Whether the person named occupations that they do not want: these stand last, whatever they score. */
  readonly mayStandLast: boolean;
  readonly candidate: () => Candidate;
}

/** The same where it may be kept; undefined where something stands in the way that no change in reach could lift, or that can wait. */
export function candidateIfNear(
  engine: Engine,
  person: PreparedParticipant,
  posting: ScoredPosting,
  side: PreparedOpportunity,
): NearCandidate | undefined {
  const near = scoreIfNear(person, side, engine.conditions);
  const isBlocked = near !== undefined && near.blockers.length > 0;
  if (near === undefined || (isBlocked && near.later)) return undefined;
  return {
    isBlocked,
    isLater: near.later,
    most: orderScore(near.most, near.unwanted ? { unwanted: true } : {}),
    mayStandLast: person.findings.preferences.avoidOccupations.length > 0,
    candidate: () => candidateOf(engine, { person, posting, side }, near.scored()),
  };
}

/** Of some postings that nothing blocks those that may be kept: as many of the best as may be, those of the same score, and all for later. */
export function bestUnblocked(near: readonly NearCandidate[], kept: number): readonly Candidate[] {
  const scores = near.flatMap(({ isLater, most }) => (isLater ? [] : most)).sort((a, b) => b - a);
  const least = scores[kept - 1] ?? -Infinity;
  return near.filter(({ isLater, most }) => isLater || most >= least).map(({ candidate }) => candidate());
}

/**
 * The best of some blocked postings by what the change that lifts each makes of it, as many as may be kept and those of the same score.
 * To try the changes takes longest, so those that could come to most are tried first, until the others could not be among the best.
 */
export function bestNearMisses(near: readonly NearCandidate[], kept: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const scores: number[] = [];
  for (const { most, candidate } of [...near].sort((a, b) => b.most - a.most)) {
    if (most < (scores[kept - 1] ?? -Infinity)) break;
    const one = candidate();
    if (one.list !== 'blocked') continue;
    found.push(one);
    scores.push(orderScore(one.result.lifted?.score ?? 0, one.result.merits));
    scores.sort((a, b) => b - a);
  }
  return found;
}

/** What ends before the person’s first day is none to speak of now. */
function listOf({ blockers, later, laterFrom = '', nearMiss }: Scored, { lastDay }: ScoredPosting): ListName {
  if (blockers.length === 0 && later) return lastDay !== undefined && lastDay < laterFrom ? 'none' : 'later';
  if (blockers.length === 0) return 'suggested';
  return nearMiss && !later ? 'blocked' : 'none';
}

/** Each rule that blocks a pair, once. */
export const rulesOf = ({ blockers }: Pick<Scored, 'blockers'>): KeptResult['blockers'] => [
  ...new Set(blockers.map(({ rule }) => rule)),
];

/** Of a result what is kept. */
export function keptOf({
  score,
  confidence,
  merits,
  blockers,
  lifted,
  laterFrom,
}: Omit<Scored, 'values'>): KeptResult {
  const { change: _, ...after } = lifted ?? { change: undefined };
  return {
    score,
    confidence,
    merits,
    blockers: rulesOf({ blockers }),
    ...(lifted === undefined ? {} : { lifted: after as Omit<typeof lifted, 'change'> }),
    ...(laterFrom === undefined ? {} : { laterFrom }),
  };
}
