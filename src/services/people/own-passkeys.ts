import type { MadePasskey, PasskeyCreation, PasskeySite } from '../../domain/passkey.ts';
import { invalid, Problem } from '../../domain/problem.ts';
import type { SecondFactor } from '../../domain/second-factor.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import type { Blind, Passkeys } from '../../security/port.ts';
import { factors, organisations } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Challenges } from './challenges.ts';
import type { FactorOwner } from './factor-owner.ts';
import type { Locks } from './locks.ts';
import type { ConfirmedFactor } from './own-factors.ts';
import { credentialKey, isPasskey, knownPasskey, ownerHandle, siteOr409 } from './passkey-use.ts';

export interface OwnPasskeys {
  /**
   * What a browser needs to make one. Nothing is asked for until it was made. Throws Problem `conflict` beyond ten, and where they are
   * not offered.
   */
  readonly begin: UseCase<
    [input: { readonly label: string; readonly site: PasskeySite | undefined }],
    { readonly factor: SecondFactor; readonly creation: PasskeyCreation }
  >;
  /**
   * From now on it is one way in by itself, and a sign-in by password asks for a second factor. Throws Problem `invalid` for what a
   * browser did not make for this, `rate_limited` after five, `not_found`, `conflict` where it was confirmed.
   */
  readonly confirm: UseCase<
    [id: string, answer: { readonly made: MadePasskey; readonly site: PasskeySite | undefined }],
    ConfirmedFactor
  >;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: Blind;
  readonly passkeys: Passkeys;
  readonly challenges: Challenges;
  readonly locks: Locks;
  readonly factorOwner: FactorOwner;
}

const mostPasskeys = 10;

/** The passkeys of whoever asks, as far as they differ from apps: see own-factors.ts. */
export function createOwnPasskeys(deps: Deps): OwnPasskeys {
  const { store, clock, newId, blind, passkeys, challenges, locks, factorOwner } = deps;
  const { owner, own, ownOf, room, roomYet, inTurn, firstSheet } = factorOwner;
  const boundTo = (ctx: Context, factorId: string) => `make ${ctx.scope.actor.id} ${factorId}`;

  return {
    begin: withPermission('factor:write', async (ctx, { label, site: at }) => {
      const site = siteOr409(at);
      const user = await owner(ctx);
      const removals = await room(ctx, user, 'passkey', mostPasskeys);
      const organisation = await store.get(ctx.scope, organisations, ctx.scope.organisationId);
      const factor: SecondFactor = {
        ...first(newId('factor'), ctx.scope.organisationId, clock()),
        ...{ userId: user.id, kind: 'passkey', label },
      };
      const { email: name, displayName } = user;
      const creation: PasskeyCreation = {
        site,
        challenge: challenges.make(boundTo(ctx, factor.id)),
        issuer: organisation?.name ?? 'Stepwell',
        user: { handle: ownerHandle(blind, user.id), name, displayName },
        others: (await own(ctx)).filter(isPasskey).map(knownPasskey),
      };
      const unit = { puts: [put(factors, factor, 0)], removals, audit: [done('begin', 'factor', factor.id)] };
      return commit({ store, clock }, ctx, unit, { factor, creation });
    }),
    confirm: withPermission('factor:write', (ctx, id, { made, site: at }) =>
      untilFresh(async () => {
        const site = siteOr409(at);
        const user = await owner(ctx);
        const row = await ownOf(ctx, 'passkey', id);
        if (row.confirmedAt !== undefined) throw new Problem('conflict', 'factor_confirmed');
        await roomYet(ctx, 'passkey', mostPasskeys);
        const lock = locks.ofOwner(user.id);
        await locks.check([lock]);
        let answered: Instant | undefined;
        const isOurs = (challenge: string): boolean => {
          answered = challenges.madeFor(boundTo(ctx, id))(challenge);
          return answered !== undefined;
        };
        const kept = await passkeys.made({ site, isOurs, answer: made });
        if (kept === undefined) {
          await locks.count([lock]);
          throw invalid('passkey', 'passkey_not_made');
        }
        await locks.forget(lock);
        const now = clock();
        const factor = next(row, now, {
          ...{ ...kept, confirmedAt: now, lastChallengeAt: answered, transports: made.transports },
          ...{ credentialId: made.id, credentialKey: credentialKey(blind, made.id) },
        });
        const sheet = await firstSheet(ctx, user.id);
        const unit = {
          puts: [
            put(factors, factor, row.version),
            inTurn(user),
            ...(sheet === undefined ? [] : [sheet.written]),
          ],
          audit: [done('confirm', 'factor', id)],
        };
        const confirmed = { factor, recoveryCodes: sheet?.recoveryCodes };
        const committed = commit({ store, clock }, ctx, unit, confirmed);
        return withConflictSentence('factors.byCredential', 'passkey_not_made', committed);
      }),
    ),
  };
}
