import { invalid, notFound, Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Passwords } from '../../security/port.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { endingsOfBrowsers } from './endings.ts';
import type { Locks } from './locks.ts';
import type { NewPassword } from './new-password.ts';

export interface OwnPassword {
  /**
   * Another password in place of the current one; all sessions end, and the user is given as they are now, for a new one. Throws
   * Problem `invalid` for a wrong current password or a new one that would be guessed, `rate_limited` after five wrong ones.
   */
  readonly change: UseCase<[input: { readonly currentPassword: string; readonly newPassword: string }], User>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly newPassword: NewPassword;
  readonly locks: Locks;
}

/** The password of whoever asks. */
export function createOwnPassword({ store, clock, passwords, newPassword, locks }: Deps): OwnPassword {
  const inTurn = createOneAtATime();
  return {
    change: withPermission('me:write', (ctx, input) => {
      const { actor } = ctx.scope;
      return inTurn(actor.id, async () => {
        if (actor.kind !== 'user') throw new Problem('conflict', 'token_has_no_password');
        const user = await store.get(ctx.scope, users, actor.id);
        if (user === undefined) throw notFound('user');
        // Whoever sits down at an open session shall not find out the password by trying.
        const lock = locks.ofOwner(user.id);
        await locks.check([lock]);
        if (!(await passwords.verify(user.passwordHash, input.currentPassword))) {
          await locks.count([lock]);
          throw invalid('currentPassword', 'not_current_password');
        }
        await locks.forget(lock);
        const passwordHash = await newPassword(ctx.scope, 'newPassword', input.newPassword, user);
        const now = clock();
        const sessionEpoch = (user.sessionEpoch ?? 0) + 1;
        const changed = next(user, now, { passwordHash, sessionEpoch });
        const unit = {
          puts: [put(users, changed, user.version)],
          removals: await endingsOfBrowsers(store, ctx.scope, user.id),
          audit: [done('change_password', 'user', user.id)],
        };
        return commit({ store, clock }, ctx, unit, changed);
      });
    }),
  };
}
