import type { Notice } from '../../domain/notice.ts';
import { type Instant, localDate } from '../../domain/values/time.ts';
import {
  clearances,
  erasures,
  matches,
  notices,
  organisations,
  releases,
} from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { createStandIns } from '../caseload/stand-ins.ts';
import type { Context } from '../kit/context.ts';
import { inForce } from '../releases/in-force.ts';
import { stillHolds, stillWorth } from './match-worth.ts';
import { causeOf } from './new-notice.ts';
import { createRecipients } from './recipients.ts';
import { type MatchesAtHand, toldMatches, wholeMatches } from './told-matches.ts';

/** Matches looked at for one notice: one of them that holds is enough. */
const mostLooked = 200;

/**
 * Whether anything that a notice is about still is as it says, and is about somebody whom its reader still answers for. One that is about
 * no match does.
 */
export async function stands(
  atHand: MatchesAtHand,
  ctx: Context,
  notice: Notice,
  now: Instant,
): Promise<boolean> {
  if (notice.kind === 'clearance_asked' || notice.kind === 'erasure_asked')
    return isStillAsked(atHand.store, ctx, notice);
  if (notice.kind === 'person_to_see') return isStillReleased(atHand.store, ctx, notice, now);
  const ids = notice.matchIds ?? [];
  if (ids.length === 0 || notice.stands === undefined) return true;
  const some = ids.slice(0, mostLooked);
  const holding =
    notice.kind === 'facts_changed'
      ? (await wholeMatches(atHand, ctx, some)).filter((match) => stillHolds(notice.kind, match))
      : (await toldMatches(atHand, ctx, some)).filter((match) => stillWorth(notice.kind, match));
  for (const coachId of new Set(holding.map((match) => match.coachId)))
    if (await isTheirs(atHand.store, ctx, notice.userId, coachId, now)) return true;
  return false;
}

/** Whether a user answers today for somebody in the charge of a coach: who was handed over is told of to whoever has them now. */
async function isTheirs(
  store: Store,
  ctx: Context,
  userId: string,
  coachId: string | undefined,
  now: Instant,
): Promise<boolean> {
  if (coachId === undefined || coachId === userId) return true;
  const standIns = createStandIns({ store, clock: () => now });
  return (await createRecipients({ store, standIns }).findInCharge(ctx, { coachId })).includes(userId);
}

/** Whether what waits for a second yes still does. */
async function isStillAsked(store: Store, { scope }: Context, notice: Notice): Promise<boolean> {
  const { kind } = notice;
  const id = causeOf(notice);
  const row =
    kind === 'clearance_asked'
      ? await store.get(scope, clearances, id)
      : await store.get(scope, erasures, id);
  return row?.state === 'asked';
}

/** Whether somebody whom an employer was told of is still released to them: what was taken back is not announced any more. */
async function isStillReleased(
  store: Store,
  ctx: Context,
  { matchId = '', ...notice }: Notice,
  now: Instant,
): Promise<boolean> {
  const match = await store.get(ctx.scope, matches, matchId);
  const release = match?.releaseId && (await store.get(ctx.scope, releases, match.releaseId));
  if (!release || causeOf(notice) !== release.id) return false;
  const organisation = await store.get(ctx.scope, organisations, ctx.scope.organisationId);
  return (await inForce(store, ctx, [release], localDate(now, organisation?.zone ?? 'UTC'))).length > 0;
}

/** Of what a user has not read: those that are about nothing any more, which step back as if they were read. */
export async function steppingBack(
  atHand: MatchesAtHand,
  ctx: Context,
  userId: string,
  now: Instant,
): Promise<readonly Put[]> {
  const puts: Put[] = [];
  for await (const notice of walk(atHand.store, ctx.scope, notices, 'byUserAndRead', {
    key: [userId, false],
  })) {
    if (await stands(atHand, ctx, notice, now)) continue;
    puts.push(put(notices, next(notice, now, { stands: false, read: true, readAt: now }), notice.version));
  }
  return puts;
}
