import { invalid, isStale, notFound, Problem } from '../../domain/problem.ts';
import { isOwnFactor, plainCode, type SecondFactor } from '../../domain/second-factor.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { OneTimeCodes } from '../../security/port.ts';
import { factors, organisations } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { FactorOwner } from './factor-owner.ts';
import type { Locks } from './locks.ts';

/** A factor that is set up: what the app reads. */
export interface BegunFactor {
  readonly factor: SecondFactor;
  readonly secret: string;
  readonly uri: string;
}

/** It is asked for from now on. With the first comes the sheet, this once. */
export interface ConfirmedFactor {
  readonly factor: SecondFactor;
  readonly recoveryCodes?: readonly string[] | undefined;
}

export interface OwnFactors {
  readonly list: UseCase<[], readonly SecondFactor[]>;
  /** Makes a secret for an app. Nothing is asked for until a code of it was right. Throws Problem `conflict` beyond five. */
  readonly begin: UseCase<[input: { readonly label: string }], BegunFactor>;
  /**
   * From now on a sign-in asks for a code. The first time it gives the sheet of codes for the day the app is gone, this once.
   * Throws Problem `invalid` for a wrong code, `rate_limited` after five, `not_found`, `conflict` where it was confirmed or five are.
   */
  readonly confirm: UseCase<[id: string, code: string], ConfirmedFactor>;
  /** A new sheet in place of the one before, whose codes are good no more. Throws Problem `conflict` without an app or a passkey, and where another was made at this moment. */
  readonly renewCodes: UseCase<[], readonly string[]>;
  /** Takes an app or a passkey away; with the last one the sheet goes, too. Throws Problem `not_found`. */
  readonly remove: UseCase<[id: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly oneTimeCodes: OneTimeCodes;
  readonly locks: Locks;
  readonly factorOwner: FactorOwner;
}

const mostFactors = 5;

/** The second factors of whoever asks. */
export function createOwnFactors({
  store,
  clock,
  newId,
  oneTimeCodes,
  locks,
  factorOwner,
}: Deps): OwnFactors {
  const { owner, own, ownOf, room, roomYet, inTurn, sheet, firstSheet } = factorOwner;

  return {
    list: withPermission('factor:read', own),
    begin: withPermission('factor:write', async (ctx, { label }) => {
      const user = await owner(ctx);
      const removals = await room(ctx, user, 'totp', mostFactors);
      const secret = oneTimeCodes.newSecret();
      const issuer =
        (await store.get(ctx.scope, organisations, ctx.scope.organisationId))?.name ?? 'Stepwell';
      const factor: SecondFactor = {
        ...first(newId('factor'), ctx.scope.organisationId, clock()),
        ...{ userId: user.id, kind: 'totp', label, secret },
      };
      const begun = { factor, secret, uri: oneTimeCodes.uriOf({ secret, account: user.email, issuer }) };
      const unit = { puts: [put(factors, factor, 0)], removals, audit: [done('begin', 'factor', factor.id)] };
      return commit({ store, clock }, ctx, unit, begun);
    }),
    confirm: withPermission('factor:write', (ctx, id, code) =>
      untilFresh(async () => {
        const user = await owner(ctx);
        const row = await ownOf(ctx, 'totp', id);
        if (row.confirmedAt !== undefined) throw new Problem('conflict', 'factor_confirmed');
        await roomYet(ctx, 'totp', mostFactors);
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
        const made = await firstSheet(ctx, user.id);
        const unit = {
          puts: [
            put(factors, factor, row.version),
            inTurn(user),
            ...(made === undefined ? [] : [made.written]),
          ],
          audit: [done('confirm', 'factor', id)],
        };
        return commit({ store, clock }, ctx, unit, { factor, recoveryCodes: made?.recoveryCodes });
      }),
    ),
    renewCodes: withPermission('factor:write', async (ctx) => {
      const user = await owner(ctx);
      const old = (await own(ctx)).find(({ kind }) => kind === 'recovery');
      if (old === undefined) throw new Problem('conflict', 'no_factor_yet');
      const { recoveryCodes, written } = sheet(ctx, user.id, old);
      const unit = { puts: [written], audit: [done('renew', 'factor', old.id)] };
      try {
        return await commit({ store, clock }, ctx, unit, recoveryCodes);
      } catch (error) {
        // Whoever asked twice at once has one sheet in hand, and it has to be the good one.
        if (isStale(error)) throw new Problem('conflict', 'codes_just_renewed');
        throw error;
      }
    }),
    remove: withPermission('factor:write', (ctx, id) =>
      untilFresh(async () => {
        const user = await owner(ctx);
        const all = await own(ctx);
        const row = all.find((one) => one.id === id && isOwnFactor(one));
        if (row === undefined) throw notFound('factor');
        const others = all.filter((one) => one.id !== id);
        const isLast = !others.some((one) => isOwnFactor(one) && one.confirmedAt !== undefined);
        const goes = [row, ...(isLast ? others.filter((one) => !isOwnFactor(one)) : [])];
        const unit = {
          puts: [inTurn(user)],
          removals: goes.map((one) => removal(factors, one)),
          audit: [done('remove', 'factor', id)],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
  };
}
