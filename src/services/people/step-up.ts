import { notFound, Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Passwords } from '../../security/port.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Locks } from './locks.ts';
import { type SecondFactors, wrongFactor } from './second-factors.ts';

/** How long somebody stays who they said they are. */
const steppedUpSeconds = 15 * 60;

export interface StepUp {
  /**
   * Somebody who is signed in says once more who they are: by a code where they have a second factor, else by their password.
   * Throws Problem `second_factor` without a right code, `invalid` for a wrong password, `rate_limited` after five wrong tries.
   */
  readonly stepUp: UseCase<
    [said: { readonly password?: string | undefined; readonly code?: string | undefined }],
    { readonly user: User; readonly until: Instant }
  >;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly secondFactors: SecondFactors;
  readonly locks: Locks;
  readonly audit: AuditBuffer;
}

/** Before what cannot be taken back, or shows everything about somebody (OWASP ASVS 5.0, 7.5.3). */
export function createStepUp({ store, clock, passwords, secondFactors, locks, audit }: Deps): StepUp {
  const inTurn = createOneAtATime();
  return {
    stepUp: withPermission('me:write', (ctx, { password, code }) => {
      const { actor } = ctx.scope;
      return inTurn(actor.id, async () => {
        if (actor.kind !== 'user') throw new Problem('conflict', 'token_has_no_password');
        const user = await store.get(ctx.scope, users, actor.id);
        if (user === undefined) throw notFound('user');
        const lock = locks.ofOwner(user.id);
        await locks.check([lock]);
        const note = (outcome: 'allowed' | 'denied') =>
          audit.note(ctx.scope, { action: 'step_up', noun: 'user', subjectId: user.id, outcome });
        const fail = async (problem: Problem) => {
          await locks.count([lock]);
          note('denied');
          return problem;
        };
        if ((await secondFactors.confirmedOf(ctx.scope, user.id)).length > 0) {
          if (code === undefined) throw wrongFactor(code);
          if (!(await secondFactors.use(ctx.scope, user, code))) throw await fail(wrongFactor(code));
        } else if (!(await passwords.verify(user.passwordHash, password ?? '')))
          throw await fail(new Problem('invalid', 'not_current_password'));
        await locks.forget(lock);
        note('allowed');
        return { user, until: plusSeconds(clock(), steppedUpSeconds) };
      });
    }),
  };
}
