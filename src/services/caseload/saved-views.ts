import { notFound, Problem } from '../../domain/problem.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import { sentence } from '../../domain/sentence.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { savedViews } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { first, put, removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface SavedViews {
  /** Throws Problem `conflict` for a name that stands there already, or for one too many. */
  readonly create: UseCase<[input: Pick<SavedView, 'place' | 'name' | 'query'>], SavedView>;
  /** One's own, those of a place where one is named, the oldest first. */
  readonly list: UseCase<[filter: PageAsked & { readonly place?: string | undefined }], Page<SavedView>>;
  readonly remove: UseCase<[id: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
}

const mostKept = 100;

/** Lists as somebody wants them again. */
export function createSavedViews({ store, clock, newId }: Deps): SavedViews {
  return {
    create: withPermission('view:write', async (ctx, { place, name, query }) => {
      const userId = ctx.scope.actor.id;
      const own = await store.list(ctx.scope, savedViews, 'byUser', { key: [userId], limit: mostKept });
      if (own.items.length >= mostKept)
        throw new Problem('conflict', sentence('too_many_views', { most: mostKept }));
      if (own.items.some((view) => view.place === place && view.name === name))
        throw new Problem('conflict', 'view_name_taken');
      const row: SavedView = {
        ...first(newId('view'), ctx.scope.organisationId, clock()),
        ...{ userId, place, name, query },
      };
      return commit({ store, clock }, ctx, { puts: [put(savedViews, row, 0)] }, row);
    }),
    list: withPermission('view:write', (ctx, { place, ...page }) => {
      const userId = ctx.scope.actor.id;
      return place === undefined
        ? store.list(ctx.scope, savedViews, 'byUser', { key: [userId], ...page })
        : store.list(ctx.scope, savedViews, 'byUser', { key: [userId, place], ...page });
    }),
    remove: withPermission('view:write', async (ctx, id) => {
      const row = await store.get(ctx.scope, savedViews, id, { unseal: false });
      if (row?.userId !== ctx.scope.actor.id) throw notFound('view');
      await commit({ store, clock }, ctx, { removals: [removal(savedViews, row)] }, undefined);
    }),
  };
}
