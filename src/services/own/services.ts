import { createJobAnswers } from '../offers/job-answers.ts';
import { createOfferDesk, type OfferDeps } from '../offers/offer-desk.ts';
import { createOffers } from '../offers/offers.ts';
import { createRedrafting, type RedraftingDeps } from '../participants/redrafting.ts';
import { createOwnRecords, type OwnRecordDeps } from './own-record.ts';
import { createOwnReleases, type OwnReleaseDeps } from './own-release.ts';
import { createOwnRequests } from './own-requests.ts';

/** What people do about themselves, put together. */
export function createOwnServices(
  deps: OfferDeps &
    Omit<OwnRecordDeps, 'redraft'> &
    Omit<OwnReleaseDeps, 'offers'> &
    RedraftingDeps &
    Parameters<typeof createOwnRequests>[0],
) {
  const desk = createOfferDesk(deps);
  const offers = createOffers({ desk });
  return {
    offers,
    jobAnswers: createJobAnswers({ ...deps, desk }),
    ownRecords: createOwnRecords({ ...deps, redraft: createRedrafting(deps) }),
    ownReleases: createOwnReleases({ ...deps, offers }),
    ownRequests: createOwnRequests(deps),
  };
}
