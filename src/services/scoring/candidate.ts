import type { KeptResult } from '../../domain/match.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import {
  type PreparedOpportunity,
  type PreparedParticipant,
  type Scored,
  scoreIfNear,
  scorePair,
} from '../../matching/index.ts';
import type { Engine } from './engine.ts';

/** What a match takes over of a participant; what is sealed of the row is read through the prepared side alone. */
export type ScoredPerson = Pick<Participant, 'id' | 'organisationId' | 'version' | 'coachId'>;

/** What a match takes over of a posting. */
export interface ScoredPosting extends Pick<Opportunity, 'id' | 'version' | 'createdAt'> {
  /** What the employer offers holds for its postings; 0 where it cannot be read. */
  readonly employerVersion: number;
  readonly lastDay?: LocalDate | undefined;
}

/** Which of the lists of a person a pair belongs to; `none` is kept in none. */
export type ListName = 'suggested' | 'blocked' | 'later' | 'none';

/** A posting as it does for one person. */
export interface Candidate {
  readonly posting: ScoredPosting;
  readonly list: ListName;
  readonly result: KeptResult;
}

/** A person and a posting with their prepared sides, scored. */
export function scoreCandidate(
  { conditions }: Engine,
  person: PreparedParticipant,
  posting: ScoredPosting,
  side: PreparedOpportunity,
): Candidate {
  const scored = scorePair(person, side, conditions);
  return { posting, list: listOf(scored, posting), result: keptOf(scored) };
}

/** The same where it may be kept; undefined where something stands in the way that no change in reach could lift. */
export function candidateIfNear(
  { conditions }: Engine,
  person: PreparedParticipant,
  posting: ScoredPosting,
  side: PreparedOpportunity,
): Candidate | undefined {
  const scored = scoreIfNear(person, side, conditions);
  return scored && { posting, list: listOf(scored, posting), result: keptOf(scored) };
}

/** What ends before the person’s first day is none to speak of now. */
function listOf({ blockers, later, laterFrom = '', nearMiss }: Scored, { lastDay }: ScoredPosting): ListName {
  if (blockers.length === 0 && later) return lastDay !== undefined && lastDay < laterFrom ? 'none' : 'later';
  if (blockers.length === 0) return 'suggested';
  return nearMiss && !later ? 'blocked' : 'none';
}

/** Of a result what is kept. */
export function keptOf({ score, confidence, merits, blockers, lifted, laterFrom }: Scored): KeptResult {
  const { change: _, ...after } = lifted ?? { change: undefined };
  return {
    score,
    confidence,
    merits,
    blockers: [...new Set(blockers.map(({ rule }) => rule))],
    ...(lifted === undefined ? {} : { lifted: after as Omit<typeof lifted, 'change'> }),
    ...(laterFrom === undefined ? {} : { laterFrom }),
  };
}
