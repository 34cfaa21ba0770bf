import { createOfferDesk, type OfferDeps } from '../offers/offer-desk.ts';
import { type CallingDeps, createCalling } from './calling.ts';
import { type CodeDeps, createCodes } from './codes.ts';
import { createLinkExpiry } from './link-expiry.ts';
import { createLinkSessions, type LinkSessionDeps } from './link-sessions.ts';
import { createPartnerLinks, type LinkDeps } from './links.ts';
import { createPartnerOffers } from './partner-offers.ts';
import { createPartners, type PartnerDeps } from './partners.ts';
import { createSignInCodes, type SignInCodeDeps } from './sign-in-codes.ts';
import { createTellingPartners } from './telling-partners.ts';

type Deps = PartnerDeps & LinkDeps & CodeDeps & SignInCodeDeps & LinkSessionDeps & OfferDeps & CallingDeps;

/** Partners, the links to their portals, and the codes on paper that make them: all that is composed of them. */
export function createPartnering(deps: Deps) {
  const { open, check, ...linkEntrance } = createLinkSessions(deps);
  return {
    useCases: {
      partners: createPartners(deps),
      partnerLinks: createPartnerLinks(deps),
      codes: createCodes(deps),
      linkSessions: { open, check },
      partnerOffers: createPartnerOffers({ ...deps, desk: createOfferDesk(deps) }),
    },
    /** What jobs call. */
    forJobs: {
      tellingPartners: createTellingPartners(deps),
      calling: createCalling(deps),
      linkExpiry: createLinkExpiry(deps),
    },
    /** Ways in, before there is anybody to decide about. */
    entrance: { redeemCode: createSignInCodes(deps).redeem, ...linkEntrance },
  };
}
