import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { createScoringSwitch, type ScoringSwitch } from './scoring-switch.ts';
import { createTrail, type Trail } from './trail.ts';

/** What people look over the machine and over each other with. */
export interface Oversight {
  readonly scoringSwitch: ScoringSwitch;
  readonly trail: Trail;
}

export function createOversight(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly audit: AuditBuffer;
}): Oversight {
  return { scoringSwitch: createScoringSwitch(deps), trail: createTrail(deps) };
}
