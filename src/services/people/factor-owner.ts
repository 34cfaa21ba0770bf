import { notFound, Problem } from '../../domain/problem.ts';
import type { SecondFactor } from '../../domain/second-factor.ts';
import type { User } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Blind, Secrets } from '../../security/port.ts';
import { factors, users } from '../../store/collections/index.ts';
import type { Put, Removal, Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';
import { newRecoveryCodes, recoveryKey } from './second-factors.ts';

/** A sheet of codes as it is shown once, with what keeps it. */
interface Sheet {
  readonly recoveryCodes: readonly string[];
  readonly written: Put;
}

type Kind = Exclude<SecondFactor['kind'], 'recovery'>;

/** What all that somebody does about their second factors begins and ends with. */
export interface FactorOwner {
  /** Whoever asks. Throws Problem `conflict` for a token. */
  owner(ctx: Context): Promise<User>;
  own(ctx: Context): Promise<readonly SecondFactor[]>;
  /** Throws Problem `not_found`. */
  ownOf(ctx: Context, kind: Kind, id: string): Promise<SecondFactor>;
  /** Room for one more: what was begun of this kind and left goes. Throws Problem `conflict` beyond `most`, and without a password. */
  room(ctx: Context, user: User, kind: Kind, most: number): Promise<readonly Removal[]>;
  /** Throws Problem `conflict` where one more of this kind may not be confirmed, as when several were begun at once. */
  roomYet(ctx: Context, kind: Kind, most: number): Promise<void>;
  /** For every unit that confirms or takes one away: two of them at once would each make the first sheet, or leave none. */
  inTurn(user: User): Put;
  /** A new sheet in place of `old`. */
  sheet(ctx: Context, userId: string, old: SecondFactor | undefined): Sheet;
  /** The sheet that comes with the first factor; undefined with every other. */
  firstSheet(ctx: Context, userId: string): Promise<Sheet | undefined>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: Blind;
  readonly secrets: Pick<Secrets, 'bytes'>;
}

export function createFactorOwner({ store, clock, newId, blind, secrets }: Deps): FactorOwner {
  async function own(ctx: Context): Promise<readonly SecondFactor[]> {
    const key = [ctx.scope.actor.id] as const;
    return (await store.list(ctx.scope, factors, 'byUser', { key, limit: 100 })).items;
  }

  function sheet(ctx: Context, userId: string, old: SecondFactor | undefined): Sheet {
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
    return { recoveryCodes, written: put(factors, row, old?.version ?? 0) };
  }

  async function roomYet(ctx: Context, kind: Kind, most: number): Promise<void> {
    const same = (await own(ctx)).filter((one) => one.kind === kind && one.confirmedAt !== undefined);
    if (same.length >= most)
      throw new Problem('conflict', kind === 'totp' ? 'too_many_factors' : 'too_many_passkeys');
  }

  return {
    async owner(ctx) {
      const { actor } = ctx.scope;
      if (actor.kind !== 'user') throw new Problem('conflict', 'token_has_no_password');
      const user = await store.get(ctx.scope, users, actor.id);
      if (user === undefined) throw notFound('user');
      return user;
    },
    own,
    async ownOf(ctx, kind, id) {
      const row = await store.get(ctx.scope, factors, id);
      if (row === undefined || row.userId !== ctx.scope.actor.id || row.kind !== kind)
        throw notFound('factor');
      return row;
    },
    async room(ctx, user, kind, most) {
      // The sheet of codes that comes with a factor is good beside a password alone.
      if (user.passwordHash === undefined) throw new Problem('conflict', 'password_before_factor');
      await roomYet(ctx, kind, most);
      const left = (await own(ctx)).filter((one) => one.kind === kind && one.confirmedAt === undefined);
      return left.map((one) => removal(factors, one));
    },
    roomYet,
    inTurn: (user) => put(users, next(user, clock(), {}), user.version),
    sheet,
    async firstSheet(ctx, userId) {
      const has = (await own(ctx)).some(({ kind }) => kind === 'recovery');
      return has ? undefined : sheet(ctx, userId, undefined);
    },
  };
}
