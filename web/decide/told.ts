import { ApiProblem, sentenceOf } from '../api/client.ts';
import type { Decision, Match } from '../api/types.ts';
import { matchStateWords } from '../words/matches.ts';
import { type Decidable, decidableOf, type Status, saidOf } from './acts.ts';
import { say } from './words.ts';

/** The server tells others this long after its undo is last offered here, so that a late press never races with the telling. */
const marginMs = 5_000;

/** Whether it is too late to offer an undo. */
export const isTold = ({ heldUntil }: Match, now: number): boolean =>
  heldUntil !== undefined && Date.parse(heldUntil) - marginMs <= now;

/** Who has been told of what cannot be undone any more, and the act that reverses it in plain sight. */
export function toldOf(match: Match, decidable: Decidable, now: number): Status {
  const [first, second] = match.seenBy.map(({ side }) => side);
  // Within the margin nobody has been told yet.
  const isSoon = match.heldUntil !== undefined && Date.parse(match.heldUntil) > now;
  const others = isSoon ? 'soon' : 'others';
  const told = first === undefined ? others : second === undefined ? first : 'both';
  const said = say(`too_late_${told}`, { pair: saidOf(decidable) });
  const action = (['recorded_by_mistake', 'withdraw'] as const).find((one) =>
    match.decisionsAllowed.includes(one),
  );
  return { said, isProblem: true, ...(action && { reverse: { match, action } }) };
}

/** Somebody else was quicker: what is shown of the match is out of date. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 412 || error.status === 409);
}

/** Whether whoever decided on the first would have had the same before them in the second. */
export const readsAlike = (one: Match, other: Match): boolean =>
  JSON.stringify([one.state, one.score, one.confidence, one.blockers]) ===
  JSON.stringify([other.state, other.score, other.confidence, other.blockers]);

export function whyNot(error: unknown): string {
  return error instanceof ApiProblem && error.status === 412 ? say('changed') : sentenceOf(error);
}

/** Who decided last and what, `ownId` oneself in another window, where that led to the state a match is in now; undefined where something else did. */
export function whoDecided(
  state: Match['state'],
  decisions: readonly Pick<Decision, 'action' | 'by' | 'byName' | 'to' | 'createdAt'>[],
  ownId: string | undefined,
): string | undefined {
  const [last] = decisions.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  if (last?.to !== state) return undefined;
  if (ownId !== undefined && last.by === ownId)
    return say('decided_by_you', { state: matchStateWords[state] });
  const did = say(`did_${last.action}`);
  return say('decided_meanwhile', { name: last.byName, did, state: matchStateWords[state] });
}

/** That an answer stands, and what undo takes back next: an older act of here, or the decision about the open match. */
export function standsWords(older: string | undefined, open: Match | undefined): string {
  const ofOpen = open?.decisionsAllowed.includes('undo')
    ? say('last_decision', { pair: saidOf(decidableOf(open)) })
    : undefined;
  const next = older ?? ofOpen;
  return next === undefined ? say('stands') : say('stands_then', { next });
}
