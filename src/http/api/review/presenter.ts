import type { Fields } from '../../../domain/access/decide.ts';
import type { MatchView } from '../../../services/matches/views.ts';
import type { ReviewRow } from '../../../services/review/review.ts';
import { visible } from '../../answer/visible.ts';
import { presentResult, type Sayings } from '../evaluations/presenter.ts';
import { presentAsked } from '../questions/presenter.ts';
import { shownInstant } from '../shapes/instant.ts';

/** A person of the queue, for coaches and supervisors. */
export function presentReviewRow(row: ReviewRow, fields: Fields, sayings: Sayings) {
  const card = (match: MatchView) => presentCard(match, sayings);
  const shown = {
    participant: row.participant,
    worthCount: row.worthCount,
    best: row.best.map(card),
    underWay: row.underWay.map(card),
    question: row.question && presentAsked(row.question, sayings.words),
    waitingSince: shownInstant(row.waitingSince),
    pausedSince: shownInstant(row.pausedSince),
    covered: row.covered,
  };
  return visible(fields, shown, tells);
}

/** Of which fields of a match what is made of others says as much. */
const tells = {
  participant: 'participantId',
  worthCount: 'worth',
  best: 'parts',
  underWay: 'parts',
  question: 'explanation',
  pausedSince: 'participantId',
  covered: 'coachId',
} as const;

/** A job in a line or two: what it is, and the reason and the doubt that weigh most. */
function presentCard(match: MatchView, sayings: Sayings) {
  const { score, confidence, blockers, explanation } = presentResult(match, sayings);
  const doubts = [
    ['blocks', blockers[0]],
    ['against', explanation.against[0]],
    ['unknown', explanation.unknown[0]],
  ] as const;
  const [doubtKind, doubt] = doubts.find(([, one]) => one !== undefined) ?? [];
  return {
    matchId: match.id,
    opportunityId: match.opportunityId,
    title: match.opportunity.title,
    employerName: match.opportunity.employerName,
    ...{ state: match.state, score, confidence },
    strongestReason: explanation.for[0]?.text,
    weightiestDoubt: doubt?.text,
    doubtKind,
    decisionsAllowed: match.decisionsAllowed,
    version: match.version,
  };
}
