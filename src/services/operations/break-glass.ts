import { type BrokenGlass, glassMinutes } from '../../domain/break-glass.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import { brokenGlasses, users } from '../../store/collections/index.ts';
import type { Page, Put, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { noticePut } from '../notices/new-notice.ts';
import type { Recipients } from '../notices/recipients.ts';
import { standingGlasses } from './standing-glasses.ts';

/** With the name of whoever broke it, while they are known, and whether cases are seen by it in the session that asks. */
export interface BrokenGlassView extends BrokenGlass {
  readonly userName?: string | undefined;
  readonly standsHere: boolean;
}

export interface BreakGlass {
  /**
   * From now on the administrator who asks reads what supervisors read, in this session, for half an hour, and changes none of it.
   * Every supervisor is told at once. Throws Problem `conflict` where there is no supervisor to tell, and while this session shows
   * cases already: each time has its reason, its half hour, and somebody who looks it over.
   */
  readonly breakIt: UseCase<[input: { readonly reason: string }], BrokenGlassView>;
  /** Each time, the newest first. */
  readonly list: UseCase<[page: PageAsked], Page<BrokenGlassView>>;
  /** Says what came of looking it over; what still stands ends with it. Throws Problem `not_found`, `conflict` for one's own and for what was looked over. */
  readonly review: UseCase<[id: string, finding: string], BrokenGlassView>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly recipients: Pick<Recipients, 'findByRole'>;
}

const markOf = ({ scope: { actor } }: Context) => ('signInMark' in actor ? actor.signInMark : undefined);

export function createBreakGlass({ store, clock, newId, recipients }: Deps): BreakGlass {
  const tell = (ctx: Context, glass: BrokenGlass, told: readonly string[]): readonly Put[] =>
    told.map((userId) =>
      noticePut({ clock, newId }, ctx, userId, {
        ...{ kind: 'glass_broken', importance: 'now', cause: [glass.id], data: {} },
      }),
    );

  async function checkNoneStands({ scope }: Context, signInMark: string | undefined, now: Instant) {
    const standing = await standingGlasses(store, scope, scope.actor.id, now);
    if (standing.some((glass) => glass.signInMark === signInMark))
      throw new Problem('conflict', 'glass_broken_already');
  }

  async function named(ctx: Context, rows: readonly BrokenGlass[]): Promise<readonly BrokenGlassView[]> {
    const ids = [...new Set(rows.map(({ userId }) => userId))];
    const names = new Map(
      (await store.getMany(ctx.scope, users, ids)).map(({ id, displayName }) => [id, displayName]),
    );
    const now = clock();
    return rows.map((row) => ({
      ...row,
      userName: names.get(row.userId),
      standsHere: row.until > now && row.signInMark !== undefined && row.signInMark === markOf(ctx),
    }));
  }

  return {
    breakIt: withPermission('glass:break', (ctx, { reason }) =>
      untilFresh(async () => {
        const { actor } = ctx.scope;
        const userId = actor.id;
        const signInMark = markOf(ctx);
        const user = await store.get(ctx.scope, users, userId);
        if (user === undefined) throw notFound('user');
        const now = clock();
        await checkNoneStands(ctx, signInMark, now);
        const told = await recipients.findByRole(ctx, 'supervisor');
        if (told.length === 0) throw new Problem('conflict', 'nobody_to_tell');
        const glass: BrokenGlass = {
          ...first(newId('glass'), ctx.scope.organisationId, now),
          ...{ userId, signInMark, reason, until: plusSeconds(now, glassMinutes * 60) },
        };
        const unit = {
          // With their own row, which is written once: of two at the same moment the second finds the first.
          puts: [
            put(brokenGlasses, glass, 0),
            put(users, next(user, now, {}), user.version),
            ...tell(ctx, glass, told),
          ],
          audit: [done('break', 'glass', glass.id)],
        };
        const view = { ...glass, userName: user.displayName, standsHere: true };
        return commit({ store, clock }, ctx, unit, view);
      }),
    ),
    list: withPermission('glass:read', async (ctx, { limit, cursor }) => {
      const page = await store.list(ctx.scope, brokenGlasses, 'all', { limit, cursor, descending: true });
      return { ...page, items: await named(ctx, page.items) };
    }),
    review: withPermission('glass:review', (ctx, id, finding) =>
      untilFresh(async () => {
        const row = await store.get(ctx.scope, brokenGlasses, id);
        if (row === undefined) throw notFound('glass');
        if (row.userId === ctx.scope.actor.id) throw new Problem('conflict', 'glass_needs_another');
        if (row.reviewedAt !== undefined) throw new Problem('conflict', 'glass_reviewed');
        const now = clock();
        // What is read after somebody looked it over nobody would look over.
        const ended = now < row.until ? { until: now } : {};
        const changes = { reviewedBy: ctx.scope.actor.id, reviewedAt: now, finding, ...ended };
        const reviewed = next(row, now, changes);
        const unit = {
          puts: [put(brokenGlasses, reviewed, row.version)],
          audit: [done('review', 'glass', id)],
        };
        const [view = { ...reviewed, standsHere: false }] = await named(ctx, [reviewed]);
        return commit({ store, clock }, ctx, unit, view);
      }),
    ),
  };
}
