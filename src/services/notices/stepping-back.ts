import type { Notice } from '../../domain/notice.ts';
import type { Instant } from '../../domain/values/time.ts';
import { matches, notices } from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';
import { stillHolds, stillWorth } from './match-worth.ts';
import { toldMatches } from './told-matches.ts';

/** Matches looked at for one notice: one of them that holds is enough. */
const mostLooked = 200;

/** Whether anything that a notice is about still is as it says. One that is about no match does. */
export async function stands(store: Store, ctx: Context, notice: Notice): Promise<boolean> {
  const ids = notice.matchIds ?? [];
  if (ids.length === 0 || notice.stands === undefined) return true;
  const some = ids.slice(0, mostLooked);
  if (notice.kind === 'facts_changed')
    return (await store.getMany(ctx.scope, matches, some)).some((match) => stillHolds(notice.kind, match));
  return (await toldMatches(store, ctx, some)).some((match) => stillWorth(notice.kind, match));
}

/** Of what a user has not read: those that are about nothing any more, which step back as if they were read. */
export async function steppingBack(
  store: Store,
  ctx: Context,
  userId: string,
  now: Instant,
): Promise<readonly Put[]> {
  const puts: Put[] = [];
  for await (const notice of walk(store, ctx.scope, notices, 'byUserAndRead', { key: [userId, false] })) {
    if (await stands(store, ctx, notice)) continue;
    puts.push(put(notices, next(notice, now, { stands: false, read: true, readAt: now }), notice.version));
  }
  return puts;
}
