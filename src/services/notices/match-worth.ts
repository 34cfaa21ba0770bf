import type { Match } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { NewNotice } from './notice-writer.ts';

export interface WorthLimits {
  /** Of 10000. */
  readonly strongScore: number;
  readonly nearMissScore: number;
}

/** The kind of notice a match is worth now, if any. */
export function noticeWorth(
  match: Match,
  limits: WorthLimits,
): Pick<NewNotice, 'kind' | 'importance' | 'dedupeKey'> | undefined {
  if (liveStates.includes(match.state) && match.blockers.length > 0) {
    const dedupeKey = `facts_changed:${match.id}:${match.engine.inputHash}`;
    return { kind: 'facts_changed', importance: 'now', dedupeKey };
  }
  if (match.state === 'suggested' && match.score >= limits.strongScore) {
    return { kind: 'strong_match', importance: 'soon', dedupeKey: `strong_match:${match.id}` };
  }
  const callable =
    match.state === 'blocked' && match.nearMiss && match.blockers[0]?.liftableBy === 'employer';
  if (callable && match.score >= limits.nearMissScore) {
    return { kind: 'near_miss', importance: 'fyi', dedupeKey: `near_miss:${match.id}` };
  }
  return undefined;
}
