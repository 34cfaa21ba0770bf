import type {
  CoachAction,
  Decision,
  DecisionAction,
  Match,
  MatchState,
  recordedAnswers,
  Telling,
} from '../../domain/match.ts';
import {
  actionsAllowed,
  answerMoves,
  heardBy,
  machineStates,
  matchMoves,
  tellsOf,
} from '../../domain/match-moves.ts';
import { invalid, Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Instant, plusSeconds } from '../../domain/values/time.ts';
import { given } from '../kit/patches.ts';

export interface DecisionInput {
  readonly action: CoachAction;
  readonly reasonCode?: string | undefined;
  readonly note?: string | undefined;
  readonly until?: string | undefined;
  readonly answer?: (typeof recordedAnswers)[number] | undefined;
}

/** Where a decision leads: the state, the decision that then stands, until when it is put off, and who hears of it. */
export interface Move {
  readonly to: MatchState;
  /** Undefined when no person's decision stands any more. */
  readonly stands: string | undefined;
  /** Of the decision that then stands. */
  readonly telling: Telling | undefined;
  readonly deferredUntil?: Instant | undefined;
  /** Of a match that goes back to the machine: since when it waits. */
  readonly waitingSince?: Instant | undefined;
}

/**
 * Seconds before another side hears of a decision: longer than its undo is offered on the screen, so that a slip of the finger is
 * never told.
 */
export const heldSeconds = 15;

/**
 * The move of a new decision, `decisionId`. Throws Problem `invalid` for what an action needs and lacks, and `conflict` for
 * an action that is not open now, with the reason and what is.
 */
export function moveOf(row: Match, input: DecisionInput, decisionId: string, now: Instant): Move {
  const { action, answer, until, reasonCode } = input;
  if (action === 'undo' || action === 'recorded_by_mistake')
    throw new Error('What takes a decision back has a move of its own.');
  if (action === 'record_answer' && answer === undefined) throw invalid('answer', 'answer_missing');
  const move =
    action !== 'record_answer' ? matchMoves[action] : answerMoves[answer as NonNullable<typeof answer>];
  if (!move.from.includes(row.state)) throw notOpen(row, answer ?? action, now);
  if (action === 'decline' && reasonCode === undefined) {
    throw invalid('reasonCode', 'reason_missing');
  }
  const stands = { to: move.to, stands: decisionId, telling: tellingOf(action, row.state, now) };
  if (action !== 'defer') return stands;
  if (until === undefined) throw invalid('until', 'until_missing');
  if (until <= now) throw invalid('until', 'time_in_past');
  return { ...stands, deferredUntil: until };
}

function tellingOf(action: DecisionAction, from: MatchState, now: Instant): Telling {
  const tells = tellsOf(action, from);
  return tells.length === 0 ? { action, tells } : { action, tells, heldUntil: plusSeconds(now, heldSeconds) };
}

/**
 * The move that takes back `last`, the decision that stands; `previous` is the one it stood on. A match that goes back to the
 * machine is suggested or blocked as its facts now have it, not as they were. Throws Problem `conflict` when there is none to take
 * back in this way: once another side has heard of it, it can only be reversed in plain sight.
 */
export function takingBackOf(
  row: Match,
  action: 'undo' | 'recorded_by_mistake',
  last: Decision | undefined,
  previous: Decision | undefined,
  now: Instant,
): Move {
  if (last === undefined) throw new Problem('conflict', 'nothing_to_undo');
  const open = actionsAllowed(row, now);
  if (!open.includes(action)) {
    const sides = heardBy(row, now).map(({ side }) => side);
    throw sides.length > 0 && action === 'undo'
      ? new Problem('conflict', sentence('decision_was_heard', { sides, open }))
      : notOpen(row, action, now);
  }
  const telling = previous && {
    ...{ action: previous.action, tells: previous.tells ?? [] },
    ...given({ heldUntil: previous.heldUntil }),
  };
  const back = { stands: previous?.id, telling };
  if (!machineStates.includes(last.from)) {
    const deferredUntil = last.from === 'deferred' ? previous?.until : undefined;
    return { ...back, to: last.from, deferredUntil };
  }
  const to = machineStateOf(row);
  return { ...back, to, waitingSince: to === 'suggested' ? last.waitedSince : undefined };
}

function notOpen(row: Match, asked: string, now: Instant): Problem {
  const { state } = row;
  const open = actionsAllowed(row, now);
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
