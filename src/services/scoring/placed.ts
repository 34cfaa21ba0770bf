import { type Match, type MatchState, rankOf, type Standing } from '../../domain/match.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { ScoredPerson } from './candidate.ts';
import { type Entry, isMachines } from './own-list.ts';

/** Whether nothing can have changed of a pair but its place among the others. */
export function isOnlyPlaced({ old, found, list }: Entry, { worth, strong }: Standing): boolean {
  if (old === undefined || found !== undefined || !isMachines(old)) return false;
  return old.state === list && old.worth === worth && old.strong === strong;
}

/** Whether such a pair stands where it stood: `placeOf` would say nothing else than the row does. */
export const isInPlace = (
  { coachId }: ScoredPerson,
  old: Match,
  { rankForPerson, worth }: Standing,
  { confidence }: Pick<Match, 'confidence'>,
): boolean =>
  old.rankForPerson === rankForPerson &&
  old.rank === rankOf({ rankForPerson, confidence }) &&
  old.coachId === coachId &&
  (old.waitingSince !== undefined) === (old.state === 'suggested' && worth);

interface Place {
  readonly standing: Standing;
  readonly state: MatchState;
  readonly result: Pick<Match, 'confidence'>;
}

/** What a row says of its place in the lists. */
export function placeOf(
  { coachId }: ScoredPerson,
  old: Match,
  { standing, state, result: { confidence } }: Place,
  now: Instant,
): Partial<Match> {
  const waits = state === 'suggested' && standing.worth;
  const waitingSince = waits ? (old.waitingSince ?? now) : undefined;
  return { ...standing, rank: rankOf({ ...standing, confidence }), state, coachId, waitingSince };
}

/** What is not worth writing for: when it was worked out, and from which versions. */
const unsaid = new Set(['scoredAt', 'versions', 'postedAt']);

/** Whether a row says all of this already. */
export function isSame(old: Match, fields: Partial<Match>): boolean {
  for (const field in fields) {
    const at = field as keyof Match;
    if (!unsaid.has(field) && !isEqual(old[at], fields[at])) return false;
  }
  return true;
}

/** Whether two values hold the same, in the same order. */
export const isEqual = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
