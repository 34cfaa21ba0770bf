import { createOfferDesk, type OfferDeps } from '../offers/offer-desk.ts';
import { createOffers } from '../offers/offers.ts';

/** What people do about themselves, put together. */
export function createOwnServices(deps: OfferDeps) {
  const desk = createOfferDesk(deps);
  return { offers: createOffers({ desk }) };
}
