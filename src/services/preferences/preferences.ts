import type { NoticeKind } from '../../domain/notice.ts';
import {
  type Preferences as Kept,
  type MailTime,
  type Preferred,
  preferred,
} from '../../domain/preferences.ts';
import { Problem, stale } from '../../domain/problem.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import { preferences } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { changesOf, given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export type PreferencesPatch = {
  readonly [K in keyof Omit<Kept, keyof Row | 'userId' | 'mail'>]?: Kept[K] | null | undefined;
} & { readonly mail?: Readonly<Partial<Record<NoticeKind, MailTime | undefined>>> | null | undefined };

/** What holds for somebody, and the version of their choice: 1 until they made one. */
export interface PreferredView extends Preferred {
  readonly version: number;
}

export interface Preferences {
  /** What holds for whoever asks. */
  readonly show: UseCase<[], PreferredView>;
  /**
   * What is given is chosen, null is as it was before any choice; of `mail`, each kind for itself. Throws Problem `stale_version`,
   * and `conflict` for a token, which is nobody.
   */
  readonly change: UseCase<[version: number | undefined, patch: PreferencesPatch], PreferredView>;
}

const fields = ['language', 'theme', 'keys', 'mail', 'quietHours', 'digestAt', 'phone'] as const;

/** Nothing was chosen yet: that counts as a version, so that the first choice names one as every other does. */
const viewOf = (row: Kept | undefined): PreferredView => ({
  ...preferred(row),
  version: (row?.version ?? 0) + 1,
});

/** What people choose for themselves. */
export function createPreferences({ store, clock }: { store: Store; clock: Clock }): Preferences {
  async function own(ctx: Context): Promise<Kept | undefined> {
    return store.get(ctx.scope, preferences, ctx.scope.actor.id);
  }

  return {
    show: withPermission('preferences:read', async (ctx) => viewOf(await own(ctx))),
    change: withPermission('preferences:write', async (ctx, version, { mail, ...patch }) => {
      if (ctx.scope.actor.kind !== 'user') throw new Problem('conflict', 'token_has_no_preferences');
      const old = await own(ctx);
      if (version !== undefined && version !== viewOf(old).version) throw stale(viewOf(old).version);
      const userId = ctx.scope.actor.id;
      const now = clock();
      const begun: Kept = old ?? { ...first(userId, ctx.scope.organisationId, now), version: 0, userId };
      const kinds = mail === undefined ? {} : { mail: mail && { ...begun.mail, ...given(mail) } };
      const changes = changesOf(
        begun,
        { ...patch, ...kinds },
        fields.filter((field) => field in patch || field in kinds),
      );
      if (changes === undefined) return viewOf(old);
      const row = next(begun, now, changes);
      const unit = {
        puts: [put(preferences, row, begun.version)],
        facts: [{ type: 'preferences.changed', userId } as const],
      };
      return commit({ store, clock }, ctx, unit, viewOf(row));
    }),
  };
}
