import { invalid, notFound, Problem } from '../../domain/problem.ts';
import { plainCode, type SecondFactor } from '../../domain/second-factor.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Blind, OneTimeCodes, Secrets } from '../../security/port.ts';
import { factors, organisations, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Locks } from './locks.ts';
import { newRecoveryCodes, recoveryKey } from './second-factors.ts';

/** A factor that is set up: what the app reads. */
export interface BegunFactor {
  readonly factor: SecondFactor;
  readonly secret: string;
  readonly uri: string;
}

export interface OwnFactors {
  readonly list: UseCase<[], readonly SecondFactor[]>;
  /** Makes a secret for an app. Nothing is asked for until a code of it was right. Throws Problem `conflict` beyond five. */
  readonly begin: UseCase<[input: { readonly label: string }], BegunFactor>;
  /**
   * From now on a sign-in asks for a code. The first time it gives the sheet of codes for the day the app is gone, this once.
   * Throws Problem `invalid` for a wrong code, `rate_limited` after five, `not_found`, `conflict` where it was confirmed.
   */
  readonly confirm: UseCase<
    [id: string, code: string],
    { readonly factor: SecondFactor; readonly recoveryCodes?: readonly string[] | undefined }
  >;
  /** A new sheet in place of the one before, whose codes are good no more. Throws Problem `conflict` without an app. */
  readonly renewCodes: UseCase<[], readonly string[]>;
  /** Takes an app away; with the last one the sheet goes, too. Throws Problem `not_found`. */
  readonly remove: UseCase<[id: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: Blind;
  readonly oneTimeCodes: OneTimeCodes;
  readonly secrets: Pick<Secrets, 'bytes'>;
  readonly locks: Locks;
}

const mostFactors = 5;

/** The second factors of whoever asks. */
export function createOwnFactors(deps: Deps): OwnFactors {
  const { store, clock, newId, blind, oneTimeCodes, secrets, locks } = deps;

  async function owner(ctx: Context) {
    const { actor } = ctx.scope;
    if (actor.kind !== 'user') throw new Problem('conflict', 'token_has_no_password');
    const user = await store.get(ctx.scope, users, actor.id);
    if (user === undefined) throw notFound('user');
    return user;
  }

  async function own(ctx: Context): Promise<readonly SecondFactor[]> {
    const key = [ctx.scope.actor.id] as const;
    return (await store.list(ctx.scope, factors, 'byUser', { key, limit: 100 })).items;
  }

  async function ownApp(ctx: Context, id: string): Promise<SecondFactor> {
    const row = await store.get(ctx.scope, factors, id);
    if (row === undefined || row.userId !== ctx.scope.actor.id || row.kind !== 'totp')
      throw notFound('factor');
    return row;
  }

  /** A new sheet of codes, as it is written down. */
  function sheet(ctx: Context, userId: string, old: SecondFactor | undefined) {
    const now = clock();
    const recoveryCodes = newRecoveryCodes(secrets.bytes);
    const codes = recoveryCodes.map((code) => recoveryKey(blind, userId, code));
    const row: SecondFactor =
      old === undefined
        ? {
            ...first(newId('factor'), ctx.scope.organisationId, now),
            ...{ userId, kind: 'recovery' as const, label: '', confirmedAt: now, codes },
          }
        : next(old, now, { codes });
    const written = put(factors, row, old?.version ?? 0);
    return { recoveryCodes, written };
  }

  return {
    list: withPermission('factor:read', own),
    begin: withPermission('factor:write', async (ctx, { label }) => {
      const user = await owner(ctx);
      if (user.passwordHash === undefined) throw new Problem('conflict', 'password_before_factor');
      if ((await own(ctx)).filter(({ kind }) => kind === 'totp').length >= mostFactors)
        throw new Problem('conflict', 'too_many_factors');
      const secret = oneTimeCodes.newSecret();
      const issuer =
        (await store.get(ctx.scope, organisations, ctx.scope.organisationId))?.name ?? 'Stepwell';
      const factor: SecondFactor = {
        ...first(newId('factor'), ctx.scope.organisationId, clock()),
        ...{ userId: user.id, kind: 'totp', label, secret },
      };
      const begun = { factor, secret, uri: oneTimeCodes.uriOf({ secret, account: user.email, issuer }) };
      const unit = { puts: [put(factors, factor, 0)], audit: [done('begin', 'factor', factor.id)] };
      return commit({ store, clock }, ctx, unit, begun);
    }),
    confirm: withPermission('factor:write', async (ctx, id, code) => {
      const user = await owner(ctx);
      const row = await ownApp(ctx, id);
      if (row.confirmedAt !== undefined) throw new Problem('conflict', 'factor_confirmed');
      const lock = locks.ofOwner(user.id);
      await locks.check([lock]);
      const now = clock();
      const step = oneTimeCodes.stepOf(row.secret ?? '', plainCode(code), now);
      if (step === undefined) {
        await locks.count([lock]);
        throw invalid('code', 'wrong_factor_code');
      }
      await locks.forget(lock);
      const factor = next(row, now, { confirmedAt: now, lastStep: step });
      const isFirst = !(await own(ctx)).some(({ kind }) => kind === 'recovery');
      const made = isFirst ? sheet(ctx, user.id, undefined) : undefined;
      const unit = {
        puts: [put(factors, factor, row.version), ...(made === undefined ? [] : [made.written])],
        audit: [done('confirm', 'factor', id)],
      };
      return commit({ store, clock }, ctx, unit, { factor, recoveryCodes: made?.recoveryCodes });
    }),
    renewCodes: withPermission('factor:write', async (ctx) => {
      const user = await owner(ctx);
      const old = (await own(ctx)).find(({ kind }) => kind === 'recovery');
      if (old === undefined) throw new Problem('conflict', 'no_factor_yet');
      const { recoveryCodes, written } = sheet(ctx, user.id, old);
      const unit = { puts: [written], audit: [done('renew', 'factor', old.id)] };
      return commit({ store, clock }, ctx, unit, recoveryCodes);
    }),
    remove: withPermission('factor:write', async (ctx, id) => {
      const row = await ownApp(ctx, id);
      const others = (await own(ctx)).filter((one) => one.id !== id);
      const isLast = !others.some(({ kind, confirmedAt }) => kind === 'totp' && confirmedAt !== undefined);
      const goes = [row, ...(isLast ? others.filter(({ kind }) => kind === 'recovery') : [])];
      const unit = {
        removals: goes.map((one) => removal(factors, one)),
        audit: [done('remove', 'factor', id)],
      };
      return commit({ store, clock }, ctx, unit, undefined);
    }),
  };
}
