import { notFound } from '../../domain/problem.ts';
import { isOfEpoch, type Session } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import { sessions, users } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';

export interface Sessions {
  /** Where one is signed in, oneself. A session is named by the digest under which it is kept. */
  readonly list: UseCase<[asked: PageAsked], Page<Session>>;
  /** Ends one of one's own. Throws Problem `not_found`. */
  readonly end: UseCase<[id: string], void>;
  /** Ends all of one's own but the one named, which goes on as it is. */
  readonly endOthers: UseCase<[current: string | undefined], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Where somebody is signed in. */
export function createSessions({ store, clock }: Deps): Sessions {
  const epochOf = async (ctx: Context): Promise<{ readonly sessionEpoch?: number | undefined }> =>
    (await store.get(ctx.scope, users, ctx.scope.actor.id)) ?? {};

  return {
    list: withPermission('session:read', async (ctx, asked) => {
      const user = await epochOf(ctx);
      const now = clock();
      const keep = ({ epoch, expiresAt }: Session) => isOfEpoch(user, epoch) && expiresAt > now;
      const reading = { path: 'byUser' as const, key: [ctx.scope.actor.id] as const, keep };
      return filteredPage(store, ctx.scope, sessions, reading, asked);
    }),
    end: withPermission('session:end', (ctx, id) =>
      untilFresh(async () => {
        const row = await store.get(ctx.scope, sessions, id, { unseal: false });
        if (row?.userId !== ctx.scope.actor.id || row.expiresAt <= clock()) throw notFound('session');
        const unit = {
          removals: [removal(sessions, row)],
          audit: [done('end_session', 'user', ctx.scope.actor.id)],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
    endOthers: withPermission('session:end', (ctx, current) =>
      untilFresh(async () => {
        const user = await store.get(ctx.scope, users, ctx.scope.actor.id);
        if (user === undefined) return;
        const own = current === undefined ? undefined : await store.get(ctx.scope, sessions, current);
        const now = clock();
        const sessionEpoch = (user.sessionEpoch ?? 0) + 1;
        const goesOn =
          own === undefined ? [] : [put(sessions, next(own, now, { epoch: sessionEpoch }), own.version)];
        const unit = {
          puts: [put(users, next(user, now, { sessionEpoch }), user.version), ...goesOn],
          audit: [done('end_sessions', 'user', user.id)],
        };
        await commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
  };
}
