import type { Match } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { NoticeKind } from '../../domain/notice.ts';

/** Whether something stands against a match that people are working on. */
export const isUpset = (match: Match): boolean =>
  liveStates.includes(match.state) && match.blockers.length > 0;

/** The kind of notice a new match is worth for its person, if any. */
export function matchWorth(match: Match): Extract<NoticeKind, 'strong_match' | 'near_miss'> | undefined {
  if (match.state === 'suggested' && match.strong) return 'strong_match';
  return match.state === 'blocked' && match.worth ? 'near_miss' : undefined;
}

/** Whether a notice of a kind still tells the truth about one of its matches. */
export const stillHolds = (kind: NoticeKind, match: Match): boolean =>
  kind === 'facts_changed' ? isUpset(match) : stillWorth(kind, match);

/** The same of any kind but `facts_changed`, which is about what blocks a match. */
export function stillWorth(kind: NoticeKind, { state, worth }: Pick<Match, 'state' | 'worth'>): boolean {
  // Worth a look is enough: that another came before it takes nothing from what was said.
  const isWorth = (state === 'suggested' || state === 'blocked') && worth;
  return isWorth || (kind === 'free_soon' && state === 'later');
}
