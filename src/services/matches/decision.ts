import type { Decision, DecisionAction, Match, MatchState, recordedAnswers } from '../../domain/match.ts';
import { actionsAllowed, answerMoves, machineStates, matchMoves } from '../../domain/match-moves.ts';
import { invalid, Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';

export interface DecisionInput {
  readonly action: DecisionAction;
  readonly reasonCode?: string | undefined;
  readonly note?: string | undefined;
  readonly until?: string | undefined;
  readonly answer?: (typeof recordedAnswers)[number] | undefined;
}

/** Where a decision leads: the state, the decision that then stands, and until when it is put off. */
export interface Move {
  readonly to: MatchState;
  /** Undefined when no person's decision stands any more. */
  readonly stands: string | undefined;
  readonly deferredUntil?: string | undefined;
}

/**
 * The move of a new decision, `decisionId`. Throws Problem `invalid` for what an action needs and lacks, and `conflict` for
 * an action that is not open now, with the reason and what is.
 */
export function moveOf(row: Match, input: DecisionInput, decisionId: string, now: string): Move {
  const { action, answer, until, reasonCode } = input;
  if (action === 'undo') throw new Error('An undo has a move of its own.');
  if (action === 'record_answer' && answer === undefined) throw invalid('answer', 'answer_missing');
  const move =
    action !== 'record_answer' ? matchMoves[action] : answerMoves[answer as NonNullable<typeof answer>];
  if (!move.from.includes(row.state)) throw notOpen(row, answer ?? action);
  if (action === 'decline' && reasonCode === undefined) {
    throw invalid('reasonCode', 'reason_missing');
  }
  if (action !== 'defer') return { to: move.to, stands: decisionId };
  if (until === undefined) throw invalid('until', 'until_missing');
  if (until <= now) throw invalid('until', 'time_in_past');
  return { to: move.to, stands: decisionId, deferredUntil: until };
}

/**
 * The move that takes back `last`, the decision that stands; `previous` is the one it stood on. A match that goes back to the
 * machine is suggested or blocked as its facts now have it, not as they were.
 */
export function undoOf(row: Match, last: Decision | undefined, previous: Decision | undefined): Move {
  if (last === undefined) throw new Problem('conflict', 'nothing_to_undo');
  if (!machineStates.includes(last.from)) {
    const deferredUntil = last.from === 'deferred' ? previous?.until : undefined;
    return { to: last.from, stands: previous?.id, deferredUntil };
  }
  return { to: machineStateOf(row), stands: previous?.id };
}

function notOpen(row: Match, asked: string): Problem {
  const { state } = row;
  const open = actionsAllowed(row);
  if (open.length === 0) return new Problem('conflict', sentence('match_takes_nothing', { state, asked }));
  if (state !== 'blocked') {
    return new Problem('conflict', sentence('match_takes_no_such', { state, asked, open }));
  }
  const rules = row.blockers;
  return new Problem('conflict', sentence('match_is_blocked', { asked, rules, open }));
}

/** The state of a match that no decision stands on any more. */
export function machineStateOf({ blockers, laterFrom }: Pick<Match, 'blockers' | 'laterFrom'>): MatchState {
  if (blockers.length > 0) return 'blocked';
  return laterFrom === undefined ? 'suggested' : 'later';
}
