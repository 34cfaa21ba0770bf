import { createOfferDesk, type OfferDeps } from '../offers/offer-desk.ts';
import { createOffers } from '../offers/offers.ts';
import { createOwnRecords, type OwnRecordDeps } from './own-record.ts';
import { createOwnRequests, type OwnRequestDeps } from './own-requests.ts';

/** What people do about themselves, put together. */
export function createOwnServices(deps: OfferDeps & OwnRecordDeps & OwnRequestDeps) {
  const desk = createOfferDesk(deps);
  return {
    offers: createOffers({ desk }),
    ownRecords: createOwnRecords(deps),
    ownRequests: createOwnRequests(deps),
  };
}
