import { type Opportunity, type OpportunityState, opportunityMoves } from '../../domain/opportunity.ts';
import { invalid, Problem } from '../../domain/problem.ts';
import { type Sentence, sentence, sentenceOf } from '../../domain/sentence.ts';
import { type Instant, startOfDay } from '../../domain/values/time.ts';

/** Another state for a posting, and why. */
export interface StateChange {
  readonly state: OpportunityState;
  readonly reason?: string | undefined;
  /** Of a pause: the instant, or the day, on which the posting opens again by itself. */
  readonly until?: string | undefined;
}

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

/** When a pause ends; a day stands for its beginning in `zone`. Throws Problem `invalid` for one that is over, and at anything but a pause. */
export function pauseOf({ state, until }: StateChange, zone: string, now: Instant): Instant | undefined {
  if (until === undefined) return undefined;
  if (state !== 'paused') throw invalid('until', 'until_without_pause');
  const end = until.length > 'YYYY-MM-DD'.length ? until : startOfDay(until, zone);
  if (end <= now) throw invalid('until', 'time_in_past');
  return end;
}
