import { type NoticeKind, noticeKinds } from '../../domain/notice.ts';
import { kindsOf } from '../../domain/notice-kinds-of.ts';
import {
  type Preferences as Kept,
  type MailTime,
  type Preferred,
  preferred,
} from '../../domain/preferences.ts';
import { Problem, stale } from '../../domain/problem.ts';
import { sentenceOf } from '../../domain/sentence.ts';
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
export interface PreferredView extends Omit<Preferred, 'mail'> {
  readonly version: number;
  /** Of the notices that they get, the weightiest first. */
  readonly mail: Readonly<Partial<Record<NoticeKind, MailTime>>>;
}

export interface Preferences {
  /** What holds for whoever asks. */
  readonly show: UseCase<[], PreferredView>;
  /**
   * What is given is chosen, null is as it was before any choice; of `mail`, each kind for itself. Throws Problem `stale_version`,
   * `conflict` for a token, which is nobody, and `invalid` for a
   * kind of mail that they never get.
   */
  readonly change: UseCase<[version: number | undefined, patch: PreferencesPatch], PreferredView>;
}

const fields = ['language', 'theme', 'keys', 'mail', 'quietHours', 'digestAt', 'phone'] as const;

/** Nothing was chosen yet: that counts as a version, so that the first choice names one as every other does. */
function viewOf(row: Kept | undefined, kinds: readonly NoticeKind[]): PreferredView {
  const { mail, ...rest } = preferred(row);
  const own = Object.fromEntries(kinds.map((kind) => [kind, mail[kind]]));
  return { ...rest, mail: own, version: (row?.version ?? 0) + 1 };
}

/** The kinds of mail that whoever asks ever gets. */
const kindsFor = ({ scope: { actor } }: Context): readonly NoticeKind[] =>
  'role' in actor ? kindsOf(actor.role) : [];

function checkKinds(mail: PreferencesPatch['mail'], kinds: readonly NoticeKind[]): void {
  const strange = noticeKinds.filter((kind) => mail?.[kind] !== undefined && !kinds.includes(kind));
  if (strange.length === 0) return;
  const errors = strange.map((kind) => ({ path: `mail.${kind}`, sentence: sentenceOf('field_unknown') }));
  throw new Problem('invalid', 'fields_wrong', { errors });
}

/** What people choose for themselves. */
export function createPreferences({ store, clock }: { store: Store; clock: Clock }): Preferences {
  async function own(ctx: Context): Promise<Kept | undefined> {
    return store.get(ctx.scope, preferences, ctx.scope.actor.id);
  }

  return {
    show: withPermission('preferences:read', async (ctx) => viewOf(await own(ctx), kindsFor(ctx))),
    change: withPermission('preferences:write', async (ctx, version, { mail, ...patch }) => {
      if (ctx.scope.actor.kind !== 'user') throw new Problem('conflict', 'token_has_no_preferences');
      const kinds = kindsFor(ctx);
      checkKinds(mail, kinds);
      const old = await own(ctx);
      const shown = viewOf(old, kinds);
      if (version !== undefined && version !== shown.version) throw stale(shown.version);
      const userId = ctx.scope.actor.id;
      const now = clock();
      const begun: Kept = old ?? { ...first(userId, ctx.scope.organisationId, now), version: 0, userId };
      const chosen = mail === undefined ? {} : { mail: mail && { ...begun.mail, ...given(mail) } };
      const changes = changesOf(
        begun,
        { ...patch, ...chosen },
        fields.filter((field) => field in patch || field in chosen),
      );
      if (changes === undefined) return shown;
      const row = next(begun, now, changes);
      const unit = {
        puts: [put(preferences, row, begun.version)],
        facts: [{ type: 'preferences.changed', userId } as const],
      };
      return commit({ store, clock }, ctx, unit, viewOf(row, kinds));
    }),
  };
}
