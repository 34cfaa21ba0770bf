import { ceilings } from '../../domain/access/ceilings.ts';
import { isWithin } from '../../domain/access/data-class.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import type { Token, TokenRole } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { employers, tokens } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { endingsOfMaker, endWhatWasMade, revoking } from './endings.ts';
import { type Maker, makerOf } from './maker.ts';

export interface NewToken {
  readonly role: TokenRole;
  readonly label: string;
  readonly expiresAt: Instant;
  readonly employerId?: string | undefined;
}

export interface Tokens {
  /**
   * The secret is given once and kept only as a digest. Throws Problem `invalid` for an expiry that is past or later than that of
   * the token that asks, and for an unknown employer; `forbidden` for a role that sees more than whoever asks.
   */
  readonly issue: UseCase<[input: NewToken], { readonly token: Token; readonly secret: string }>;
  /** Those that open something, and those that did. */
  readonly list: UseCase<[asked: PageAsked], Page<Token>>;
  /** From now on neither the token nor any that was made with it opens anything. Throws Problem `not_found`; again it changes nothing. */
  readonly revoke: UseCase<[id: string], Token>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly secrets: Secrets;
}

/** Credentials of machines. They stand for the organisation. */
export function createTokens({ store, clock, newId, secrets }: Deps): Tokens {
  /** Nobody gives a machine eyes that they lack themselves, nor longer life than their own token has. */
  function checkMaker({ scope: { actor } }: Context, { endsAt }: Maker, input: NewToken): void {
    if ('role' in actor && !isWithin(ceilings[input.role], ceilings[actor.role]))
      throw new Problem('forbidden', 'role_sees_more_than_yours');
    if (endsAt !== undefined && input.expiresAt > endsAt) throw invalid('expiresAt', 'outlives_its_maker');
  }

  return {
    issue: withPermission('token:write', (ctx, { employerId, ...input }) =>
      untilFresh(async () => {
        const now = clock();
        const { checks, ...maker } = await makerOf(store, ctx, now);
        checkMaker(ctx, { checks, ...maker }, input);
        if (input.expiresAt <= now) throw invalid('expiresAt', 'time_in_past');
        const employer = employerId && (await store.get(ctx.scope, employers, employerId, { unseal: false }));
        if (input.role === 'employer' && !employer) {
          throw invalid('employerId', 'employer_of_token_missing');
        }
        const secret = `stw_${secrets.random()}`;
        const token: Token = {
          ...first(newId('token'), ctx.scope.organisationId, now),
          ...input,
          ...given({ employerId, by: maker.by }),
          secretDigest: secrets.digest(secret),
        };
        const unit = { checks, puts: [put(tokens, token, 0)], audit: [done('issue', 'token', token.id)] };
        return commit({ store, clock }, ctx, unit, { token, secret });
      }),
    ),
    list: withPermission('token:read', (ctx, { limit, cursor }) =>
      store.list(ctx.scope, tokens, 'all', { limit, cursor }),
    ),
    revoke: withPermission('token:write', async (ctx, id) => {
      const revoked = await untilFresh(async () => {
        const row = await store.get(ctx.scope, tokens, id);
        if (row === undefined) throw notFound('token');
        if (row.revokedAt !== undefined) return row;
        const now = clock();
        const [own, made] = [revoking(row, now), await endingsOfMaker(store, ctx.scope, id, now)];
        const unit = {
          puts: [...own.puts, ...made.puts],
          removals: made.removals,
          audit: [...own.audit, ...made.audit],
        };
        return commit({ store, clock }, ctx, unit, { ...row, revokedAt: now, version: row.version + 1 });
      });
      await endWhatWasMade({ store, clock }, ctx, id);
      return revoked;
    }),
  };
}
