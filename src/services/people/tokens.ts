import { invalid, notFound } from '../../domain/problem.ts';
import type { Role, Token } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { employers, tokens } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';

export interface NewToken {
  readonly role: Role;
  readonly label: string;
  readonly expiresAt: Instant;
  readonly employerId?: string | undefined;
}

export interface Tokens {
  /** The secret is given once and kept only as a digest. Throws Problem `invalid` for a past expiry or an unknown employer. */
  readonly issue: UseCase<[input: NewToken], { readonly token: Token; readonly secret: string }>;
  /** From now on the token opens nothing. Throws Problem `not_found`; revoking again changes nothing. */
  readonly revoke: UseCase<[id: string], Token>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly secrets: Secrets;
}

/** Credentials of machines. */
export function createTokens({ store, clock, newId, secrets }: Deps): Tokens {
  return {
    issue: withPermission('token:write', async (ctx, { employerId, ...input }) => {
      if (input.expiresAt <= clock()) throw invalid('expires', 'time_in_past');
      const employer = employerId && (await store.get(ctx.scope, employers, employerId, { unseal: false }));
      if (input.role === 'employer' && !employer) {
        throw invalid('employerId', 'employer_of_token_missing');
      }
      const secret = `stw_${secrets.random()}`;
      const token: Token = {
        ...first(newId('token'), ctx.scope.organisationId, clock()),
        ...input,
        ...given({ employerId }),
        secretDigest: secrets.digest(secret),
      };
      const unit = { puts: [put(tokens, token, 0)], audit: [done('issue', 'token', token.id)] };
      return commit({ store, clock }, ctx, unit, { token, secret });
    }),
    revoke: withPermission('token:write', (ctx, id) =>
      untilFresh(async () => {
        const row = await store.get(ctx.scope, tokens, id);
        if (row === undefined) throw notFound('token');
        if (row.revokedAt !== undefined) return row;
        const now = clock();
        const revoked = next(row, now, { revokedAt: now });
        const unit = { puts: [put(tokens, revoked, row.version)], audit: [done('revoke', 'token', id)] };
        return commit({ store, clock }, ctx, unit, revoked);
      }),
    ),
  };
}
