import { type ConsentDeps, createConsents } from '../consents/consents.ts';
import { createOfferDesk, type OfferDeps } from '../offers/offer-desk.ts';
import { createOffers } from '../offers/offers.ts';
import { createRedrafting, type RedraftingDeps } from '../participants/redrafting.ts';
import { createReleaseServices, type ReleaseServiceDeps } from '../releases/services.ts';
import { createOwnRecords, type OwnRecordDeps } from './own-record.ts';
import { createOwnReleases } from './own-release.ts';
import { createOwnRequests, type OwnRequestDeps } from './own-requests.ts';

type Deps = OfferDeps &
  Omit<OwnRecordDeps, 'redraft'> &
  OwnRequestDeps &
  RedraftingDeps &
  ConsentDeps &
  ReleaseServiceDeps;

/** What people decide about themselves, by themselves or with their coach, put together. */
export function createOwnServices(deps: Deps) {
  const consents = createConsents(deps);
  const release = createReleaseServices(deps);
  return {
    ...{ consents, ...release },
    offers: createOffers({ desk: createOfferDesk(deps) }),
    ownRecords: createOwnRecords({ ...deps, redraft: createRedrafting(deps) }),
    ownReleases: createOwnReleases({ ...deps, consents, releases: release.releases }),
    ownRequests: createOwnRequests(deps),
  };
}
