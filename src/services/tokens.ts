import type { SignedIn } from '../domain/actor.ts';
import { invalid } from '../domain/errors.ts';
import type { NewId } from '../domain/ids.ts';
import { acrossOrganisations } from '../domain/scope.ts';
import type { Clock, Instant } from '../domain/time.ts';
import type { Role, Token } from '../domain/user.ts';
import type { Secrets } from '../security/port.ts';
import { tokens } from '../store/collections.ts';
import type { Store } from '../store/port.ts';
import { commit, first, put } from './commit.ts';
import type { Context } from './context.ts';

export interface Tokens {
  /** The secret is given once and kept only as a digest. */
  issue(
    ctx: Context,
    input: {
      readonly role: Role;
      readonly label: string;
      readonly expiresAt: Instant;
      readonly employerId?: string | undefined;
    },
  ): Promise<{ readonly token: Token; readonly secret: string }>;
  /** Whom a secret stands for; undefined when unknown, expired or revoked. */
  authenticate(secret: string): Promise<SignedIn | undefined>;
}

/** Credentials of machines. */
export function createTokens({
  store,
  clock,
  newId,
  secrets,
}: {
  store: Store;
  clock: Clock;
  newId: NewId;
  secrets: Secrets;
}): Tokens {
  return {
    async issue(ctx, input) {
      if (input.expiresAt <= clock()) throw invalid('expires', 'Name a time in the future.');
      const secret = `stw_${secrets.random()}`;
      const token: Token = {
        ...first(newId('token'), ctx.scope.organisationId, clock()),
        secretDigest: secrets.digest(secret),
        ...input,
      };
      const audit = [{ action: 'issue', noun: 'token', subjectId: token.id, outcome: 'allowed' as const }];
      return commit({ store, clock }, ctx, { puts: [put(tokens, token, 0)], audit }, { token, secret });
    },
    async authenticate(secret) {
      const row = await store.find(acrossOrganisations('sign-in'), tokens, 'bySecret', [
        secrets.digest(secret),
      ]);
      if (row === undefined || row.revokedAt !== undefined || row.expiresAt <= clock()) return undefined;
      return {
        kind: 'token',
        id: row.id,
        organisationId: row.organisationId,
        role: row.role,
        employerId: row.employerId,
      };
    },
  };
}
