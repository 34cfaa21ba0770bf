import type { GateRule } from '../../../src/domain/evaluation.ts';
import type {
  GateFindings,
  OpportunityFindings,
  ParticipantFindings,
  TrackFindings,
} from '../../../src/matching/findings.ts';

/** One person, some roles, and the order a job coach would expect, with the reason beside every item. */
export interface GoldenWorld {
  readonly name: string;
  readonly person: Partial<ParticipantFindings>;
  readonly gate?: Partial<GateFindings>;
  readonly roles: Readonly<Record<string, Partial<OpportunityFindings> & { readonly track?: TrackFindings }>>;
  /** What is suggested, best first. */
  readonly expected: readonly { readonly role: string; readonly because: string }[];
  /** What must not be suggested, and the rules that say so. */
  readonly absent: readonly {
    readonly role: string;
    readonly rules: readonly GateRule[];
    readonly nearMiss: boolean;
    readonly because: string;
  }[];
}
