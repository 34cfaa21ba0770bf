import type { PersonAsks } from '../../domain/notice.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';
import { noticeKey, noticePut } from '../notices/new-notice.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Who asks, and for what. */
interface Ask {
  readonly participantId: string;
  readonly what: PersonAsks;
}

/**
 * What makes the same asking on one day one: the day where the organisation is, which is what people and their coaches call a day. A day
 * is part of a key, and keys are unique at once and everywhere; 24 hours would have to be counted.
 */
const causeOfToday = async (deps: Deps, ctx: Context, { participantId, what }: Ask) =>
  [participantId, what, await todayOf(deps, ctx)] as const;

/** Whether somebody of the staff heard of it today. */
export async function isAskedToday(deps: Deps, ctx: Context, userId: string, ask: Ask): Promise<boolean> {
  const key = noticeKey('person_asks', ...(await causeOfToday(deps, ctx, ask)));
  return (await deps.store.find(ctx.scope, notices, 'byCause', [userId, key])) !== undefined;
}

/** The notice of it; none where they heard of it today. For `untilTold`, or another who asks at that moment is refused. */
export async function dailyAsk(
  deps: Deps & { readonly newId: NewId },
  ctx: Context,
  userId: string,
  ask: Ask,
): Promise<readonly Put[]> {
  if (await isAskedToday(deps, ctx, userId, ask)) return [];
  const { participantId, what } = ask;
  const cause = await causeOfToday(deps, ctx, ask);
  const told = { kind: 'person_asks', importance: 'now', cause, data: { what }, participantId } as const;
  return [noticePut(deps, ctx, userId, told)];
}
