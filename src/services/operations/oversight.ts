import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { type BreakGlass, createBreakGlass } from './break-glass.ts';
import { createScoringSwitch, type ScoringSwitch } from './scoring-switch.ts';
import { createTrail, type Trail } from './trail.ts';

/** What people look over the machine and over each other with. */
export interface Oversight {
  readonly breakGlass: BreakGlass;
  readonly scoringSwitch: ScoringSwitch;
  readonly trail: Trail;
}

export function createOversight(
  deps: Parameters<typeof createBreakGlass>[0] & { readonly audit: AuditBuffer },
): Oversight {
  return {
    breakGlass: createBreakGlass(deps),
    scoringSwitch: createScoringSwitch(deps),
    trail: createTrail(deps),
  };
}
