import { Problem } from '../../domain/problem.ts';
import { plainCode, recoveryCodeFrom, type SecondFactor } from '../../domain/second-factor.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Blind, OneTimeCodes } from '../../security/port.ts';
import { factors } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { untilFresh } from '../kit/versions.ts';

type Scope = Context['scope'];

/** What somebody has beside their password, where a sign-in or a step-up asks for it. */
export interface SecondFactors {
  /** Those that are asked for; none for most people. */
  confirmedOf(scope: Scope, userId: string): Promise<readonly SecondFactor[]>;
  /**
   * Whether a code is one of theirs (passkeys have none), of the app or of the sheet. It is then used up: of the app no code of its half minute is taken
   * again, and of the sheet it is gone.
   */
  use(scope: Scope, user: Pick<User, 'id' | 'organisationId'>, code: string): Promise<boolean>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: Blind;
  readonly oneTimeCodes: OneTimeCodes;
}

/** The keyed digest under which a recovery code is kept. */
export const recoveryKey = (blind: Blind, userId: string, code: string): string =>
  blind(`recovery ${userId} ${plainCode(code)}`);

/** Ten codes, good once each. */
export function newRecoveryCodes(randomBytes: (length: number) => Uint8Array): readonly string[] {
  return Array.from({ length: 10 }, () => recoveryCodeFrom(randomBytes(10)));
}

export function createSecondFactors({ store, clock, blind, oneTimeCodes }: Deps): SecondFactors {
  async function ownedBy(scope: Scope, userId: string): Promise<readonly SecondFactor[]> {
    return (await store.list(scope, factors, 'byUser', { key: [userId], limit: 100 })).items;
  }

  /** The factor as it is once the code is used up; undefined where the code is none of it. */
  function spent(row: SecondFactor, userId: string, code: string): Put | undefined {
    const now = clock();
    if (row.kind === 'totp') {
      const step = oneTimeCodes.stepOf(row.secret ?? '', plainCode(code), now);
      if (step === undefined || step <= (row.lastStep ?? 0)) return undefined;
      return put(factors, next(row, now, { lastStep: step }), row.version);
    }
    if (row.kind === 'passkey') return undefined;
    const key = recoveryKey(blind, userId, code);
    const codes = row.codes?.filter((one) => one !== key) ?? [];
    if (codes.length === row.codes?.length) return undefined;
    return put(factors, next(row, now, { codes }), row.version);
  }

  return {
    async confirmedOf(scope, userId) {
      return (await ownedBy(scope, userId)).filter(({ confirmedAt }) => confirmedAt !== undefined);
    },
    use: (scope, { id, organisationId }, code) =>
      untilFresh(async () => {
        for (const row of await ownedBy(scope, id)) {
          if (row.confirmedAt === undefined) continue;
          const used = spent(row, id, code);
          if (used === undefined) continue;
          await store.commit(scope, {
            organisationId,
            puts: [used],
            audit: [done('use', 'factor', row.id)],
          });
          return true;
        }
        return false;
      }),
  };
}

/** Stops without a right code; says which of the two it was. */
export function wrongFactor(code: string | undefined): Problem {
  return new Problem('second_factor', code === undefined ? 'second_factor_needed' : 'wrong_factor_code');
}
