import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { codeOf } from '../../domain/one-time-code.ts';
import { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import { codes, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Locks } from '../people/locks.ts';
import { codeDigest } from './code-digest.ts';
import { ownUser } from './own-user.ts';

export interface SignInCodes {
  /**
   * Uses a code up, as it was typed. Gives as whom its owner goes on. `source` is the network it comes from. Throws Problem
   * `not_found`, alike for a wrong, used and old one, and `rate_limited` after too many of them.
   */
  readonly redeem: (typed: string, source: string) => Promise<User>;
}

export interface SignInCodeDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly locks: Pick<Locks, 'ofCodeSource' | 'check' | 'count'>;
}

/** The way in for somebody who has a code on paper; nobody is signed in yet. */
export function createSignInCodes({ store, clock, blind, locks }: SignInCodeDeps): SignInCodes {
  const everywhere = acrossOrganisations('sign-in');
  // Guesses that are counted together wait for each other, so that a burst cannot outrun the count.
  const inTurn = createOneAtATime();

  const use = (typed: string): Promise<User | undefined> =>
    untilFresh(async () => {
      const code = codeOf(typed);
      const row = code && (await store.get(everywhere, codes, codeDigest(blind, 'sign_in', code)));
      if (!row || row.expiresAt <= clock()) return undefined;
      const { participantId, organisationId } = row;
      const scope = scopeOf({ kind: 'job', id: 'sign-in-code', organisationId, rights: [] });
      const person = await store.get(scope, participants, participantId, { unseal: false });
      const { user, puts } = await ownUser({ store, clock, blind }, scope, participantId);
      if (person === undefined || user.disabledAt !== undefined) return undefined;
      const { id, role } = user;
      const own = { scope: scopeOf({ kind: 'user', id, organisationId, role, participantId }) };
      const unit = {
        puts,
        removals: [removal(codes, row, row.version)],
        audit: [done('sign_in', 'code', participantId)],
      };
      return commit({ store, clock }, own, unit, user);
    });

  return {
    redeem(typed, source) {
      const lock = locks.ofCodeSource(source);
      return inTurn(lock.id, async () => {
        await locks.check([lock], 'too_many_wrong_codes');
        const user = await use(typed);
        if (user !== undefined) return user;
        await locks.count([lock]);
        throw new Problem('not_found', 'code_no_good');
      });
    },
  };
}
