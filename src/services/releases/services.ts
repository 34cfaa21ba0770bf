import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { createDisclosures } from './disclosures.ts';
import type { EndingDeps } from './ending.ts';
import { createInTheirName } from './in-their-name.ts';
import { createReleased } from './released.ts';
import { createReleases } from './releases.ts';

export interface ReleaseServiceDeps extends EndingDeps {
  readonly audit: AuditBuffer;
  readonly blind: (text: string) => string;
}

/** What people let employers see, and what employers see and answer. */
export function createReleaseServices(deps: ReleaseServiceDeps) {
  return {
    releases: createReleases(deps),
    released: createReleased(deps),
    disclosures: createDisclosures(deps),
    inTheirName: createInTheirName(deps),
  };
}
