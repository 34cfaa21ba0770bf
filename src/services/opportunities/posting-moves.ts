import { type Opportunity, type OpportunityState, opportunityMoves } from '../../domain/opportunity.ts';
import { Problem } from '../../domain/problem.ts';
import { type Sentence, sentence, sentenceOf } from '../../domain/sentence.ts';

/** Throws Problem `conflict`, at `state`, for a move that is not open from where a posting stands, and says which are. */
export function checkMove(old: Opportunity, state: OpportunityState, now: string): void {
  const open = opportunityMoves[old.state];
  if (!open.includes(state)) {
    const move = { from: old.state, to: state };
    throw noMove(
      open.length === 0
        ? sentence('posting_is_withdrawn', move)
        : sentence('posting_cannot_become', { ...move, open }),
    );
  }
  if (state === 'open' && old.expiresAt !== undefined && old.expiresAt <= now)
    throw noMove(sentenceOf('posting_last_day_passed'));
}

const noMove = (said: Sentence) =>
  new Problem('conflict', said, { errors: [{ path: 'state', sentence: said }] });
