import { consentState } from '../../domain/consent.ts';
import { isOvertaken } from '../../domain/problem.ts';
import type { Clock } from '../../domain/values/time.ts';
import { consents, partnerLinks } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { endingOfLink } from './link-endings.ts';

export interface LinkExpiry {
  /** Ends the links whose consent ran out: they opened nothing from that day on; now their partner hears of it. */
  readonly endExpired: UseCase<[], void, RoundContext>;
}

/** Links go with their consent, whoever looks or does not. */
export function createLinkExpiry(deps: { readonly store: Store; readonly clock: Clock }): LinkExpiry {
  const { store } = deps;
  return {
    endExpired: withPermission('partnerLink:expire', async (round: RoundContext) => {
      for await (const link of walk(store, round.everywhere(), partnerLinks, 'all')) {
        if (link.endedAt !== undefined) continue;
        const ctx = round.within(link.organisationId);
        const today = await todayOf(deps, ctx);
        const consent = await store.get(ctx.scope, consents, link.consentId);
        if (consent !== undefined && consentState(consent, today) === 'live') continue;
        try {
          await commit(deps, ctx, await endingOfLink(deps, ctx, link, 'expired'), undefined);
        } catch (error) {
          // Somebody else ended it meanwhile.
          if (!isOvertaken(error)) throw error;
        }
      }
    }),
  };
}
