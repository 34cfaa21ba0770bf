import { scopeOf } from '../../domain/access/scope.ts';
import { type NoticeKind, noticeKinds } from '../../domain/notice.ts';
import { type Preferences, preferred } from '../../domain/preferences.ts';
import type { Clock } from '../../domain/values/time.ts';
import { preferences, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import type { StopTokens } from './stop-token.ts';

export interface Stopping {
  /** Which kind of mail a token stops; undefined when it is none of ours. */
  readonly look: (token: string) => NoticeKind | 'digest' | undefined;
  /** Stops it; again changes nothing. False when it is none of ours. */
  readonly stop: (token: string) => Promise<boolean>;
}

/** Stopping mails without signing in, by what stands in them (RFC 8058). */
export function createStopping({
  store,
  clock,
  stopTokens,
}: {
  store: Store;
  clock: Clock;
  stopTokens: StopTokens;
}): Stopping {
  return {
    look: (token) => stopTokens.read(token)?.kind,
    async stop(token) {
      const asked = stopTokens.read(token);
      if (asked === undefined) return false;
      const { organisationId, userId, kind } = asked;
      const scope = scopeOf({ kind: 'job', id: 'stop-mails', organisationId, rights: [] });
      await untilNotOvertaken(async () => {
        if ((await store.get(scope, users, userId)) === undefined) return;
        const old = await store.get(scope, preferences, userId);
        const { mail } = preferred(old);
        // The mail of the day is stopped by stopping what would be in it.
        const stopped = kind === 'digest' ? noticeKinds.filter((one) => mail[one] === 'digest') : [kind];
        if (stopped.every((one) => mail[one] === 'off')) return;
        const now = clock();
        const begun: Preferences = old ?? { ...first(userId, organisationId, now), version: 0, userId };
        const off = Object.fromEntries(stopped.map((one) => [one, 'off'] as const));
        const row = next(begun, now, { mail: { ...begun.mail, ...off } });
        await store.commit(scope, {
          organisationId,
          puts: [put(preferences, row, begun.version)],
          facts: [{ type: 'preferences.changed', userId }],
          audit: [done('stop_mails', 'preferences', userId, stopped)],
        });
      });
      return true;
    },
  };
}
