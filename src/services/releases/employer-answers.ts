import type { Decision, DecisionAction, Match } from '../../domain/match.ts';
import { employerMoves } from '../../domain/match-moves.ts';
import { Problem } from '../../domain/problem.ts';
import {
  type EmployerAction,
  type EmployerReason,
  employerActions,
  employerReasons,
} from '../../domain/release.ts';
import type { Instant } from '../../domain/values/time.ts';
import { given } from '../kit/patches.ts';

export interface AnswerInput {
  readonly action: EmployerAction;
  readonly reasonCode?: EmployerReason | undefined;
  readonly at?: Instant | undefined;
  readonly note?: string | undefined;
  /** How many answers stood on the page on which this one was chosen. */
  readonly answersSeen?: number | undefined;
}

/** What an employer answered, as it stands in their own list. */
export interface EmployerAnswer {
  readonly action: EmployerAction;
  readonly reasonCode?: EmployerReason | undefined;
  /** When to come. */
  readonly at?: Instant | undefined;
  readonly note?: string | undefined;
  readonly answeredAt: Instant;
}

const theirs: readonly DecisionAction[] = employerActions;

/** What an employer did themselves: `decline` is theirs by where it leads. */
export const isEmployers = ({ action, to }: Pick<Decision, 'action' | 'to'>): boolean =>
  theirs.includes(action) && (action !== 'decline' || to === 'declined_by_employer');

/** Nobody answers over a colleague's answer unseen. Throws Problem `conflict` where another number stands by now than was seen. */
export function checkSeen(moves: readonly Decision[], seen: number | undefined): void {
  if (seen !== undefined && seen !== moves.filter(isEmployers).length)
    throw new Problem('conflict', 'employer_answered_meanwhile');
}

/** As it stands in their own list. */
export const answerOf = ({ action, createdAt, reasonCode, at, note }: Decision): EmployerAnswer => ({
  ...{ action: action as EmployerAction, answeredAt: createdAt },
  ...given({ reasonCode: employerReasons.find((one) => one === reasonCode), at, note }),
});

/** The answer of an employer that stands, and that they could take back; `last` is the last decision that moved the match, or theirs. */
export const takenBackBy = ({ state }: Match, last: Decision | undefined): Decision | undefined =>
  last?.to === state && isEmployers(last) && last.action !== 'take_back' ? last : undefined;

/** What can be answered now. */
export function openTo(match: Match, last: Decision | undefined): readonly EmployerAction[] {
  const moves = Object.entries(employerMoves).flatMap(([action, { from }]) =>
    from.includes(match.state) ? [action as EmployerAction] : [],
  );
  return takenBackBy(match, last) === undefined ? moves : [...moves, 'take_back'];
}
