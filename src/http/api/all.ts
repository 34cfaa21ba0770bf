import type { HttpConfig, HttpDeps } from '../deps.ts';
import type { Route } from '../route.ts';
import { auditRoutes } from './audit/routes.ts';
import { breakGlassRoutes } from './break-glass/routes.ts';
import { caseloadRoutes } from './caseload/routes.ts';
import { coachRoutes } from './coaches/routes.ts';
import { consentRoutes } from './consents/routes.ts';
import { costRoutes } from './costs/routes.ts';
import { coverRoutes } from './covers/routes.ts';
import { deliveryRoutes } from './deliveries/routes.ts';
import { employerRoutes } from './employers/routes.ts';
import { enquiryRoutes } from './enquiries/routes.ts';
import { evaluationRoutes } from './evaluations/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { factorRoutes } from './factors/routes.ts';
import { handoverRoutes } from './handovers/routes.ts';
import { historyRoutes } from './history/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { linkRoutes } from './links/routes.ts';
import { matchRoutes } from './matches/routes.ts';
import { meRoutes } from './me/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { operationRoutes } from './operations/routes.ts';
import { opportunityRoutes } from './opportunities/routes.ts';
import { participantRoutes } from './participants/routes.ts';
import { partnerLinkRoutes } from './partner-links/routes.ts';
import { partnerRoutes } from './partners/routes.ts';
import { placementRoutes } from './placements/routes.ts';
import { placeRoutes } from './places/routes.ts';
import { preferenceRoutes } from './preferences/routes.ts';
import { questionRoutes } from './questions/routes.ts';
import { releaseRoutes } from './releases/routes.ts';
import { retentionRoutes } from './retention/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { rightsRoutes } from './rights/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { entryRoutes } from './session/entry-routes.ts';
import { passkeyRoutes } from './session/passkey-routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { skillRoutes } from './skills/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { userRoutes } from './users/routes.ts';
import { viewRoutes } from './views/routes.ts';
import { worklistRoutes } from './worklists/routes.ts';

/** Every route of version 1. What is not here is not there. */
export function allRoutes(
  deps: Pick<HttpDeps, 'services' | 'entrance' | 'labelOf' | 'spoken'> & {
    readonly config: Pick<HttpConfig, 'partnerOrigins'>;
  },
): readonly Route[] {
  return [
    ...sessionRoutes(deps),
    ...factorRoutes(deps),
    ...entryRoutes(deps),
    ...passkeyRoutes(deps),
    ...meRoutes(deps),
    ...preferenceRoutes(deps),
    ...coachRoutes(deps),
    ...participantRoutes(deps),
    ...consentRoutes(deps),
    ...employerRoutes(deps),
    ...placeRoutes(deps),
    ...opportunityRoutes(deps),
    ...matchRoutes(deps),
    ...releaseRoutes(deps),
    ...placementRoutes(deps),
    ...reviewRoutes(deps),
    ...worklistRoutes(deps),
    ...caseloadRoutes(deps),
    ...historyRoutes(deps),
    ...costRoutes(deps),
    ...coverRoutes(deps),
    ...handoverRoutes(deps),
    ...viewRoutes(deps),
    ...questionRoutes(deps),
    ...enquiryRoutes(deps),
    ...evaluationRoutes(deps),
    ...noticeRoutes(deps),
    ...eventRoutes(deps),
    ...searchRoutes(deps),
    ...skillRoutes(deps),
    ...importRoutes(deps),
    ...operationRoutes(deps),
    ...deliveryRoutes(deps),
    ...auditRoutes(deps),
    ...rightsRoutes(deps),
    ...retentionRoutes(deps),
    ...breakGlassRoutes(deps),
    ...userRoutes(deps),
    ...tokenRoutes(deps),
    ...linkRoutes(deps),
    ...partnerRoutes(deps),
    ...partnerLinkRoutes(deps),
  ];
}
