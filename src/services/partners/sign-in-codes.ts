import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { codeOf, isGood } from '../../domain/one-time-code.ts';
import { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import { codes, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Locks } from '../people/locks.ts';
import { codeDigest } from './code-digest.ts';
import { comesInAsThemselves, ownUser } from './own-user.ts';

/** Whom a code shows somebody to be, as far as whoever made it can be trusted alone. */
export interface ShownByCode {
  readonly user: User;
  readonly codeBy: string;
}

export interface SignInCodes {
  /**
   * Uses a code up, as it was typed. Gives as whom its owner goes on, and who made it. `source` is the network it comes from. Where
   * `owner` names a user, a code of anybody else is no good and stays as it is. Throws Problem `not_found`, alike for a wrong, used and old
   * one, and `rate_limited` after too many of them.
   */
  readonly redeem: (typed: string, source: string, owner?: string) => Promise<ShownByCode>;
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

  const use = (typed: string, owner: string | undefined): Promise<ShownByCode | undefined> =>
    untilFresh(async () => {
      const code = codeOf(typed);
      const row = code && (await store.get(everywhere, codes, codeDigest(blind, 'sign_in', code)));
      const now = clock();
      if (!row || !isGood(row, now)) return undefined;
      const { participantId, organisationId, by: codeBy } = row;
      const scope = scopeOf({ kind: 'job', id: 'sign-in-code', organisationId, rights: [] });
      const person = await store.get(scope, participants, participantId, { unseal: false });
      const { user, puts } = await ownUser({ store, clock, blind }, scope, participantId);
      if (person === undefined || !comesInAsThemselves(user)) return undefined;
      const { id, role } = user;
      if (owner !== undefined && owner !== id) return undefined;
      const own = { scope: scopeOf({ kind: 'user', id, organisationId, role, participantId }) };
      const unit = {
        puts: [...puts, put(codes, next(row, now, { usedAt: now }), row.version)],
        audit: [done('sign_in', 'code', participantId)],
      };
      return commit({ store, clock }, own, unit, { user, codeBy });
    });

  return {
    redeem(typed, source, owner) {
      const lock = locks.ofCodeSource(source);
      return inTurn(lock.id, async () => {
        await locks.check([lock], 'too_many_wrong_codes');
        const shown = await use(typed, owner);
        if (shown !== undefined) return shown;
        await locks.count([lock]);
        throw new Problem('not_found', 'code_no_good');
      });
    },
  };
}
