import type { Match } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { NewNotice } from './notice-writer.ts';

/** The kind of notice a match is worth now, if any: what is strong or near for its person, and what changed under somebody's hands. */
export function noticeWorth(match: Match): Pick<NewNotice, 'kind' | 'importance' | 'dedupeKey'> | undefined {
  if (liveStates.includes(match.state) && match.blockers.length > 0) {
    const { participant = 0, opportunity = 0, employer = 0 } = match.versions ?? {};
    const dedupeKey = `facts_changed:${match.id}:${participant}.${opportunity}.${employer}`;
    return { kind: 'facts_changed', importance: 'now', dedupeKey };
  }
  if (match.state === 'suggested' && match.strong)
    return { kind: 'strong_match', importance: 'soon', dedupeKey: `strong_match:${match.id}` };
  if (match.state === 'blocked' && match.worth)
    return { kind: 'near_miss', importance: 'fyi', dedupeKey: `near_miss:${match.id}` };
  return undefined;
}
