import type { Fields } from '../../../domain/access/decide.ts';
import type { Outcome } from '../../../services/questions/asked-by.ts';
import type { AnsweredView } from '../../../services/questions/questions.ts';
import type { NamedQuestion, QuestionView } from '../../../services/questions/views.ts';
import { sayAsking } from '../../../words/question.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A question, for coaches and supervisors. */
export function presentQuestion(question: QuestionView, fields: Fields, words: Words) {
  return visible(fields, shownOf(question, words), derived);
}

/** A question with what its answer changed. */
export function presentAnswered(answered: AnsweredView, fields: Fields, words: Words) {
  const { changed, following } = answered;
  const shown = {
    ...shownOf(answered, words),
    changed: changed.map(({ matchId, displayName, title, before, after }) => ({
      ...{ matchId, displayName, title },
      before: presentOutcome(before),
      after: presentOutcome(after),
    })),
    following,
  };
  return visible(fields, shown, { ...derived, changed: 'asking', following: 'asking' });
}

/** What is made of other fields, by the field that tells as much. */
const derived = {
  to: 'asking',
  about: 'asking',
  whom: 'asking',
  asks: 'asking',
  field: 'asking',
  text: 'asking',
  matches: 'asking',
} as const;

/** A question by itself, without what waits for it. */
export function presentAsked(question: NamedQuestion, words: Words) {
  const { id, asking, employerId, opportunityId, participantId } = question;
  const { kind, code, side } = asking.about;
  return {
    id,
    to: asking.to,
    about: { kind, code, side, employerId, opportunityId, participantId },
    text: textOf(question, words),
  };
}

function shownOf(question: QuestionView, words: Words) {
  const { asking, given } = question;
  return {
    ...presentRow(question),
    ...presentAsked(question, words),
    whom: asking.about.side === 'participant' ? question.participantName : question.employerName,
    asks: asking.asks,
    field: asking.field,
    state: question.state,
    since: shownInstant(question.since),
    deferredUntil: question.deferredUntil && shownInstant(question.deferredUntil),
    matches: question.matches.map(({ matchId, now, hoped }) => ({
      matchId,
      now: presentOutcome(now),
      // biome-ignore lint/suspicious/noThenProperty: what the API calls it; nothing awaits it.
      then: presentOutcome(hoped),
    })),
    given: given && {
      answer: given.answer,
      detail: given.detail,
      wage: given.wage && { min: given.wage.min, max: given.wage.max, per: given.wage.per },
      at: shownInstant(given.at),
      by: given.by,
      expires: given.expires,
    },
  };
}

/** What a coach would say on the phone. */
function textOf(
  { asking, revisits, employerName, title, participantName }: NamedQuestion,
  words: Words,
): string {
  const names = {
    participantName: participantName ?? words.say('names.participant'),
    employerName: employerName ?? words.say('names.employer'),
    title,
    labelOf: () => words.say('names.skill'),
  };
  return sayAsking(words, asking, names, { revisits }).question;
}

const presentOutcome = ({ score, rules }: Outcome) => ({ score, rules });
