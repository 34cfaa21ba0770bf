import { createConsents } from '../consents/consents.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import type { Organisations } from '../people/organisations.ts';
import { createPlacements } from '../placements/placements.ts';
import { createDisclosures } from './disclosures.ts';
import type { EndingDeps } from './ending.ts';
import { createInTheirName } from './in-their-name.ts';
import type { NewcomerDeps } from './newcomers.ts';
import { createReleased } from './released.ts';
import { createReleases } from './releases.ts';
import { createReleaseUpkeep } from './upkeep.ts';

interface Deps extends EndingDeps, NewcomerDeps {
  readonly audit: AuditBuffer;
  readonly blind: (text: string) => string;
  readonly organisations: Pick<Organisations, 'list'>;
}

/** What people permit and let employers see, what employers see and answer, and what only the time does to it. */
export function createReleasing(deps: Deps) {
  return {
    services: {
      consents: createConsents(deps),
      releases: createReleases(deps),
      released: createReleased(deps),
      disclosures: createDisclosures(deps),
      placements: createPlacements(deps),
      inTheirName: createInTheirName(deps),
    },
    upkeep: createReleaseUpkeep(deps),
  };
}
