import { ApiProblem, sentenceOf } from '../api/client.ts';
import type { Match } from '../api/types.ts';
import { type Decidable, type Status, saidOf } from './acts.ts';
import { say } from './words.ts';

/** Who has been told of what cannot be undone any more, and the act that reverses it in plain sight. */
export function toldOf(match: Match, decidable: Decidable): Status {
  const [first, second] = match.seenBy.map(({ side }) => side);
  const told = first === undefined ? 'others' : second === undefined ? first : 'both';
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

export function whyNot(error: unknown): string {
  return error instanceof ApiProblem && error.status === 412 ? say('changed') : sentenceOf(error);
}
