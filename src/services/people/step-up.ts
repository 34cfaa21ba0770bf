import type { PasskeyRequest, PasskeySite, SaidPasskey } from '../../domain/passkey.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Passwords } from '../../security/port.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import type { Context } from '../kit/context.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Locks } from './locks.ts';
import { isPasskey, type PasskeyUse } from './passkey-use.ts';
import { type SecondFactors, wrongFactor } from './second-factors.ts';

/** How long somebody stays who they said they are. */
const steppedUpSeconds = 15 * 60;

export interface StepUp {
  /**
   * Somebody who is signed in says once more who they are: by a code or a passkey where they have a second factor, else by their
   * password. Throws Problem `second_factor` without a right one, `invalid` for a wrong password, `rate_limited` after five wrong tries.
   */
  readonly stepUp: UseCase<[said: StepUpSaid], { readonly user: User; readonly until: Instant }>;
  /** What a browser needs to have a passkey used for it. Throws Problem `conflict` without one, and where they are not offered. */
  readonly askPasskey: UseCase<
    [site: PasskeySite | undefined, sessionId: string | undefined],
    PasskeyRequest
  >;
}

export interface StepUpSaid {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
  readonly passkey?: SaidPasskey | undefined;
  /** Where it was asked for: a passkey answers for one session at one address. */
  readonly site?: PasskeySite | undefined;
  readonly sessionId?: string | undefined;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly secondFactors: SecondFactors;
  readonly passkeyUse: PasskeyUse;
  readonly locks: Locks;
  readonly audit: AuditBuffer;
}

/** Before what cannot be taken back, or shows everything about somebody (OWASP ASVS 5.0, 7.5.3). */
export function createStepUp(deps: Deps): StepUp {
  const { store, clock, passwords, secondFactors, passkeyUse, locks, audit } = deps;
  const inTurn = createOneAtATime();
  const boundTo = (userId: string, sessionId = '') => `step_up ${userId} ${sessionId}`;

  async function owner(ctx: Context): Promise<User> {
    const { actor } = ctx.scope;
    if (actor.kind !== 'user') throw new Problem('conflict', 'token_has_no_password');
    const user = await store.get(ctx.scope, users, actor.id);
    if (user === undefined) throw notFound('user');
    return user;
  }

  /** Why it was not them; undefined where it was. */
  async function refusal(ctx: Context, user: User, said: StepUpSaid): Promise<Problem | undefined> {
    const { password, code, passkey } = said;
    const own = await secondFactors.confirmedOf(ctx.scope, user.id);
    if (own.length === 0) {
      const isTheirs = await passwords.verify(user.passwordHash, password ?? '');
      return isTheirs ? undefined : new Problem('invalid', 'not_current_password');
    }
    if (passkey !== undefined) {
      const used = own.find((one) => isPasskey(one) && one.credentialId === passkey.id);
      const answer = { site: said.site, said: passkey, bound: boundTo(user.id, said.sessionId) };
      const isTheirs = used !== undefined && (await passkeyUse.use(ctx.scope, used.id, answer));
      return isTheirs ? undefined : new Problem('second_factor', 'wrong_passkey');
    }
    // Nothing was wrong: it only asks for more.
    if (code === undefined) throw wrongFactor(code);
    return (await secondFactors.use(ctx.scope, user, code)) ? undefined : wrongFactor(code);
  }

  return {
    stepUp: withPermission('me:write', (ctx, said) =>
      inTurn(ctx.scope.actor.id, async () => {
        const user = await owner(ctx);
        const lock = locks.ofOwner(user.id);
        await locks.check([lock]);
        const refused = await refusal(ctx, user, said);
        const outcome = refused === undefined ? 'allowed' : 'denied';
        audit.note(ctx.scope, { action: 'step_up', noun: 'user', subjectId: user.id, outcome });
        if (refused !== undefined) {
          await locks.count([lock]);
          throw refused;
        }
        await locks.forget(lock);
        return { user, until: plusSeconds(clock(), steppedUpSeconds) };
      }),
    ),
    askPasskey: withPermission('me:write', async (ctx, site, sessionId) => {
      const user = await owner(ctx);
      const own = (await secondFactors.confirmedOf(ctx.scope, user.id)).filter(isPasskey);
      if (own.length === 0) throw new Problem('conflict', 'no_passkey_yet');
      return passkeyUse.request(site, boundTo(user.id, sessionId), own);
    }),
  };
}
