import type { Match } from '../../domain/match.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Instant, type LocalDate, plusSeconds, startOfDay } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { matchWorth, stillWorth } from './match-worth.ts';
import { type MatchesAtHand, toldMatches } from './told-matches.ts';

/** What was told of a person and waits to be decided counts for so long: as long as a decided job keeps its place. */
const countedDays = 7;

/** Of these a user gets so many a day: somebody waits for all others. */
const counted: readonly Notice['kind'][] = [
  'strong_match',
  'near_miss',
  'free_soon',
  'stale_profile',
  'pause_digest',
];

/** A day of an organisation, and how much of it. */
export interface Day {
  readonly date: LocalDate;
  readonly zone: string;
  readonly now: Instant;
}

/** What a user was told of matches in the last days. */
export interface ToldBefore {
  /** How many of the notices that are counted came today. */
  readonly today: number;
  /** Whether a match was told as what it is now, and the notice stands. */
  readonly isTold: (match: Match) => boolean;
  /**
   * Whether a match is news: nothing as good was told of its person that still waits for a decision. A near miss is never as good as a
   * strong match.
   */
  readonly isNews: (match: Match) => boolean;
  /** A notice about this one person that nobody has read yet. */
  readonly unreadOf: (participantId: string) => Notice | undefined;
}

export async function toldBefore(
  atHand: MatchesAtHand,
  ctx: Context,
  userId: string,
  { date, zone, now }: Day,
): Promise<ToldBefore> {
  const [midnight, since] = [startOfDay(date, zone), plusSeconds(now, -countedDays * 86_400)];
  const all: Notice[] = [];
  const newest = { key: [userId], descending: true } as const;
  for await (const notice of walk(atHand.store, ctx.scope, notices, 'byUser', newest)) {
    if (notice.createdAt < since && notice.createdAt < midnight) break;
    all.push(notice);
  }
  const ofMatches = all.filter(
    ({ kind, stands }) => (kind === 'strong_match' || kind === 'near_miss') && stands !== false,
  );
  const told = await toldMatches(atHand, ctx, [
    ...new Set(ofMatches.flatMap(({ matchIds = [] }) => matchIds)),
  ]);
  const waiting = told.filter((match) => stillWorth('strong_match', match));
  return {
    today: all.filter(({ createdAt, kind }) => createdAt >= midnight && counted.includes(kind)).length,
    isTold: (match) =>
      ofMatches.some(
        ({ kind, matchIds = [] }) =>
          matchIds.includes(match.id) && (kind === 'strong_match' || matchWorth(match) === 'near_miss'),
      ),
    isNews: (match) =>
      !waiting.some(
        (other) =>
          other.participantId === match.participantId &&
          other.id !== match.id &&
          (other.state === 'suggested' || match.state === 'blocked'),
      ),
    unreadOf: (participantId) =>
      ofMatches.find(
        (notice) =>
          !notice.read && notice.participantIds?.length === 1 && notice.participantId === participantId,
      ),
  };
}
