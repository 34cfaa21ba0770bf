import type { Fields } from '../../../domain/access/decide.ts';
import type { Doubt, JobCard } from '../../../services/review/cards.ts';
import type { ReviewRow } from '../../../services/review/review.ts';
import { sayBlocker } from '../../../words/blocker.ts';
import type { Names } from '../../../words/phrases.ts';
import { sayReason } from '../../../words/reason.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { namesIn, type Sayings } from '../evaluations/presenter.ts';
import { presentAsked } from '../questions/presenter.ts';
import { shownInstant } from '../shapes/instant.ts';

/** A person of the queue, for coaches and supervisors. */
export function presentReviewRow(row: ReviewRow, fields: Fields, sayings: Sayings) {
  const card = (job: JobCard) => presentCard(job, sayings);
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
function presentCard(card: JobCard, { words, labelOf }: Sayings) {
  const { id, opportunity, state, score, confidence, reason, doubt, decisionsAllowed, version } = card;
  const names = namesIn(card, { words, labelOf });
  return {
    matchId: id,
    opportunityId: opportunity.id,
    title: opportunity.title,
    employerName: opportunity.employerName,
    ...{ state, score, scoreInList: card.scoreInList, confidence },
    strongestReason: reason && sayReason(words, reason, names),
    weightiestDoubt: doubt && sayDoubt(words, doubt, names),
    doubtKind: doubt?.kind,
    decisionsAllowed,
    version,
  };
}

const sayDoubt = (words: Words, doubt: Doubt, names: Names): string =>
  doubt.kind === 'blocks' ? sayBlocker(words, doubt.blocker, names) : sayReason(words, doubt.reason, names);
