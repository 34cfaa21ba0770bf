import type { Match } from '../../domain/match.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Instant } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';
import { matchWorth } from './match-worth.ts';
import { noticeKey } from './new-notice.ts';
import type { NewNotice } from './notice-writer.ts';
import { type Day, toldBefore } from './told-before.ts';
import type { MatchesAtHand } from './told-matches.ts';

/** What a user hears of the matches of one cause. */
export interface Told {
  readonly userId: string;
  readonly matches: readonly Match[];
}

/** A notice to write: a new one, or what becomes of the one that stands. */
export type NoticeChange =
  | { readonly old?: undefined; readonly row: Omit<Notice, keyof Row> }
  | { readonly old: Notice; readonly row: Notice };

/**
 * What one cause tells a user: one notice. Until it is read latecomers join it; afterwards, and when there were enough today, it is
 * one more in the line of the day. So it is where all of it is about people of whom something as good was told and waits for a
 * decision: what a coach has not come to yet is no more urgent for being more (ADR 125). Nothing where all of it was told before.
 */
export async function noticeOfCause(
  atHand: MatchesAtHand,
  ctx: Context,
  { userId, matches }: Told,
  cause: string,
  day: Day,
  most: number,
): Promise<NoticeChange | undefined> {
  const { store } = atHand;
  const dedupeKey = noticeKey('matches', cause, day.date);
  const old = await store.find(ctx.scope, notices, 'byCause', [userId, dedupeKey]);
  const before = await toldBefore(atHand, ctx, userId, day);
  const gone = old?.stands === false ? (old.matchIds ?? []) : [];
  const more = matches.filter((match) => !gone.includes(match.id) && !before.isTold(match));
  if (more.length === 0) return undefined;
  if (old === undefined && before.today < most && more.some(before.isNews))
    return { row: { ...about(more), userId, dedupeKey, read: false } };
  const [person, another] = new Set(more.map(({ participantId }) => participantId));
  const open = another === undefined ? before.unreadOf(person ?? '') : undefined;
  const joins = old === undefined ? open : old;
  if (joins !== undefined && !joins.read) return { old: joins, row: joined(joins, more, day.now) };
  return lineOfDay(store, ctx, { userId, matches: more }, dedupeKey, day);
}

/** The line that stands for all that is not told by itself today: "and seven more". What it holds already it holds once. */
async function lineOfDay(
  store: Store,
  ctx: Context,
  { userId, matches }: Told,
  cause: string,
  { date, now }: Day,
): Promise<NoticeChange | undefined> {
  const dedupeKey = noticeKey('more_matches', date);
  const old = await store.find(ctx.scope, notices, 'byCause', [userId, dedupeKey]);
  const known = old?.matchIds ?? [];
  const more = matches.filter(({ id }) => !known.includes(id));
  if (more.length === 0) return undefined;
  const causes = each([...((old?.data.causes ?? []) as readonly string[]), cause]);
  const matchIds = [...known, ...more.map(({ id }) => id)];
  const people = more.map(({ participantId }) => participantId);
  const participantIds = each([...(old?.participantIds ?? []), ...people]);
  const told = { data: { causes }, matchIds, participantIds, stands: true };
  if (old !== undefined) return { old, row: next(old, now, told) };
  return { row: { kind: 'more_matches', importance: 'fyi', ...told, userId, dedupeKey, read: false } };
}

const each = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Whom and what some matches are about; the one, where there is one. */
function about(matches: readonly Match[]): Omit<NewNotice, 'dedupeKey'> {
  const kind = matches.some((one) => matchWorth(one) === 'strong_match') ? 'strong_match' : 'near_miss';
  const participantIds = each(matches.map((one) => one.participantId));
  const opportunityIds = each(matches.map((one) => one.opportunityId));
  const [first] = matches;
  const score = (first?.lifted ?? first)?.score ?? 0;
  return {
    kind,
    importance: kind === 'strong_match' ? 'soon' : 'fyi',
    data: { score, postings: opportunityIds.length },
    stands: true,
    participantIds,
    matchIds: matches.map(({ id }) => id),
    ...(participantIds.length === 1 ? { participantId: participantIds[0] } : {}),
    ...(opportunityIds.length === 1 ? { opportunityId: opportunityIds[0] } : {}),
    ...(matches.length === 1 ? { matchId: first?.id } : {}),
  };
}

/** A notice with latecomers. */
function joined(old: Notice, more: readonly Match[], now: Instant): Notice {
  const theirs = about(more);
  const participantIds = each([...(old.participantIds ?? []), ...(theirs.participantIds ?? [])]);
  const isOnePosting = old.opportunityId !== undefined && old.opportunityId === theirs.opportunityId;
  const postings = isOnePosting ? 1 : Number(old.data.postings ?? 1) + Number(theirs.data.postings ?? 1);
  return next(old, now, {
    kind: old.kind === 'strong_match' ? old.kind : theirs.kind,
    importance: old.importance === 'soon' ? old.importance : theirs.importance,
    data: { ...old.data, postings },
    stands: true,
    participantIds,
    matchIds: each([...(old.matchIds ?? []), ...(theirs.matchIds ?? [])]),
    participantId: participantIds.length === 1 ? participantIds[0] : undefined,
    opportunityId: isOnePosting ? old.opportunityId : undefined,
    matchId: undefined,
  });
}
