import type { GateRule } from '../../../src/domain/evaluation.ts';
import type {
  GateFacts,
  OpportunityFacts,
  ParticipantFacts,
  TrackFacts,
} from '../../../src/matching/facts.ts';

/** One person, some roles, and the order a job coach would expect, with the reason beside every item. */
export interface GoldenWorld {
  readonly name: string;
  readonly person: Partial<ParticipantFacts>;
  readonly gate?: Partial<GateFacts>;
  readonly roles: Readonly<Record<string, Partial<OpportunityFacts> & { readonly track?: TrackFacts }>>;
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
