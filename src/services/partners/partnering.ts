import { createOfferDesk, type OfferDeps } from '../offers/offer-desk.ts';
import { type CodeDeps, createCodes } from './codes.ts';
import { createLinkSessions, type LinkSessionDeps } from './link-sessions.ts';
import { createPartnerLinks, type LinkDeps } from './links.ts';
import { createPartnerOffers } from './partner-offers.ts';
import { createPartners, type PartnerDeps } from './partners.ts';
import { createSignInCodes, type SignInCodeDeps } from './sign-in-codes.ts';

/** Partners, the links to their portals, and the codes on paper that make them: all that is composed of them. */
export function createPartnering(
  deps: PartnerDeps & LinkDeps & CodeDeps & SignInCodeDeps & LinkSessionDeps & OfferDeps,
) {
  const { open, ...linkEntrance } = createLinkSessions(deps);
  return {
    useCases: {
      partners: createPartners(deps),
      partnerLinks: createPartnerLinks(deps),
      codes: createCodes(deps),
      linkSessions: { open },
      partnerOffers: createPartnerOffers({ ...deps, desk: createOfferDesk(deps) }),
    },
    /** Ways in, before there is anybody to decide about. */
    entrance: { redeemCode: createSignInCodes(deps).redeem, ...linkEntrance },
  };
}
