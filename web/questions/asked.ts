import type { AnswerInput, Pair, Question, ReviewRow } from '../api/types.ts';
import { givenWords } from '../words/questions.ts';
import { say } from './words.ts';

type Explanation = Pair['explanation'];
type Ask = NonNullable<Explanation['changes'][number]['ask']>;

/** Something to ask: of whom, in which words, and the row that an answer is written into, where one is kept. */
export interface Asked {
  readonly whom: Ask['whom'];
  readonly question: string;
  readonly questionId?: string | undefined;
  readonly employerId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly participantId?: string | undefined;
  /** The posting, for a message to its employer. */
  readonly title?: string | undefined;
  /** The match it is asked from, whose new score is shown first. */
  readonly matchId?: string | undefined;
  /** Called when the sheet is closed with an answer written down. */
  readonly onDone?: ((answer: AnswerInput['answer']) => void) | undefined;
}

/** What is asked of a pair about something not known or that would change; undefined where there is nothing to ask. */
export function askedOfPair(
  pair: Pair,
  { ask, questionId }: { readonly ask?: Ask | undefined; readonly questionId?: string | undefined },
): Asked | undefined {
  if (ask === undefined) return undefined;
  const { opportunity, participant } = pair;
  return {
    ...{ whom: ask.whom, question: ask.question, questionId },
    employerId: ask.whom === 'participant' ? undefined : opportunity.employerId,
    opportunityId: ask.whom === 'participant' ? undefined : opportunity.id,
    participantId: ask.whom === 'participant' ? participant.id : undefined,
    title: opportunity.title,
    matchId: 'id' in pair ? pair.id : undefined,
  };
}

/** The name of whom to ask. */
export function whomWords(whom: Asked['whom'], pair: Pair): string {
  return whom === 'employer' ? pair.opportunity.employerName : pair.participant.displayName;
}

/** The question that would lift a blocker: of the change that lifts it, by who could. The best first, as changes are. */
export function askedOfBlocker(
  pair: Pair,
  { rule, liftableBy }: Pick<Pair['blockers'][number], 'rule' | 'liftableBy'>,
): Asked | undefined {
  const lifts = pair.explanation.changes.filter(
    ({ ask, blockersLeft }) => ask !== undefined && !blockersLeft.includes(rule),
  );
  const best = lifts.find(({ ask }) => ask?.whom === liftableBy) ?? lifts[0];
  return best && askedOfPair(pair, best);
}

/** What is asked first of a pair: what stands in the way, else what is not known, else what would change it. */
export function firstAskOf(pair: Pair): Asked | undefined {
  const { unknown, changes } = pair.explanation;
  const asked = [
    ...pair.blockers.map((blocker) => askedOfBlocker(pair, blocker)),
    ...[...unknown, ...changes].map((one) => askedOfPair(pair, one)),
  ];
  return asked.find((one) => one !== undefined);
}

/** A question by itself, of a list or of the queue. */
export function askedOf(question: Question | NonNullable<ReviewRow['question']>): Asked {
  const { employerId, opportunityId, participantId } = question.about;
  return {
    ...{ whom: question.to, question: question.text, questionId: question.id },
    ...{ employerId, opportunityId, participantId },
  };
}

/** That an answer was written down, and which. */
export const answeredWords = (
  { question }: Pick<Asked, 'question'>,
  answer: AnswerInput['answer'],
): string =>
  answer === 'not_reached'
    ? say('said_not_reached', { question })
    : say('said_answered', { question, answer: givenWords[answer] });

/** The subject of a message: it names the posting alone, and that to the employer only. Nothing about a person. */
export function subjectOf({ whom, title }: Pick<Asked, 'whom' | 'title'>): string {
  return whom === 'employer' && title !== undefined ? say('subject_about', { title }) : say('subject');
}
