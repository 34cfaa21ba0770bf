import { acrossOrganisations } from '../../domain/access/scope.ts';
import type { KnownPasskey, PasskeyRequest, PasskeySite, SaidPasskey } from '../../domain/passkey.ts';
import { Problem } from '../../domain/problem.ts';
import type { SecondFactor } from '../../domain/second-factor.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import type { Blind, Passkeys } from '../../security/port.ts';
import { factors } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Challenges } from './challenges.ts';

type Scope = Context['scope'];

/** What was answered, at which address of ours, to a challenge for what. */
export interface PasskeyAnswer {
  readonly site: PasskeySite | undefined;
  readonly said: SaidPasskey;
  readonly bound: string;
}

export interface PasskeyUse {
  /** What a browser needs to have one used. Throws Problem `conflict` where passkeys are not offered. */
  request(site: PasskeySite | undefined, bound: string, allowed: readonly SecondFactor[]): PasskeyRequest;
  /** The passkey of anybody by the id that authenticators know; one that was never confirmed is none. */
  find(credentialId: string): Promise<SecondFactor | undefined>;
  /** Whether it was its owner who used it, now and for this. The answer is then used up. Throws as `request` does. */
  use(scope: Scope, factorId: string, answer: PasskeyAnswer): Promise<boolean>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: Blind;
  readonly passkeys: Passkeys;
  readonly challenges: Challenges;
}

/** The keyed digest by which a passkey is found. */
export const credentialKey = (blind: Blind, credentialId: string): string =>
  blind(`credential ${credentialId}`);

/** How authenticators know its owner: nothing of who they are, the same for all their passkeys. */
export const ownerHandle = (blind: Blind, userId: string): string => blind(`passkey owner ${userId}`);

export const knownPasskey = ({ credentialId = '', transports = [] }: SecondFactor): KnownPasskey => ({
  credentialId,
  transports,
});

export const isPasskey = ({ kind, confirmedAt }: SecondFactor): boolean =>
  kind === 'passkey' && confirmedAt !== undefined;

/** Throws Problem `conflict` where passkeys are not offered at the address that was asked at. */
export function siteOr409(site: PasskeySite | undefined): PasskeySite {
  if (site === undefined) throw new Problem('conflict', 'passkeys_not_here');
  return site;
}

export function createPasskeyUse({ store, clock, blind, passkeys, challenges }: Deps): PasskeyUse {
  return {
    request: (site, bound, allowed) => ({
      site: siteOr409(site),
      challenge: challenges.make(bound),
      allowed: allowed.map(knownPasskey),
    }),
    async find(credentialId) {
      const key = [credentialKey(blind, credentialId)] as const;
      const row = await store.find(acrossOrganisations('sign-in'), factors, 'byCredential', key);
      return row !== undefined && isPasskey(row) ? row : undefined;
    },
    use: (scope, factorId, { site: at, said, bound }) =>
      untilFresh(async () => {
        const site = siteOr409(at);
        const row = await store.get(scope, factors, factorId);
        if (row === undefined || !isPasskey(row) || row.credentialId !== said.id) return false;
        if (said.userHandle !== undefined && said.userHandle !== ownerHandle(blind, row.userId)) return false;
        let answered: Instant | undefined;
        const isOurs = (challenge: string): boolean => {
          answered = challenges.madeFor(bound)(challenge);
          return answered !== undefined && answered > (row.lastChallengeAt ?? '');
        };
        const { publicKey = '', signCount = 0, backupEligible = false, backedUp = false } = row;
        const kept = { publicKey, signCount, backupEligible, backedUp };
        const state = await passkeys.used({ site, isOurs, answer: said, kept });
        if (state === undefined || answered === undefined) return false;
        const used = next(row, clock(), { ...state, lastChallengeAt: answered });
        const { organisationId } = row;
        const puts = [put(factors, used, row.version)];
        await store.commit(scope, { organisationId, puts, audit: [done('use', 'factor', row.id)] });
        return true;
      }),
  };
}
