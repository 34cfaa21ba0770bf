import type { Employer } from '../../domain/employer.ts';
import type { Opportunity, OpportunityState } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import type { NamedConcept } from '../../domain/values/concept.ts';
import type { Stage } from '../../domain/values/stage.ts';

/** The three rows behind a pair. Without its employer it lacks a name; without a side there is nothing to decide about. */
export interface PairRecords {
  readonly participant: Participant;
  readonly opportunity: Opportunity;
  readonly employer?: Employer | undefined;
}

/** Who and what a pair is, for one line each. The name of an employer that is not known is empty. */
export interface PairSummary {
  readonly participant: {
    readonly id: string;
    readonly displayName: string;
    readonly stage: Stage;
    readonly coachId?: string | undefined;
  };
  readonly opportunity: {
    readonly id: string;
    readonly title: string;
    readonly state: OpportunityState;
    readonly employerId: string;
    readonly employerName: string;
    readonly placeLabel?: string | undefined;
  };
  /** The names that both sides keep of the concepts they name. */
  readonly conceptNames: readonly NamedConcept[];
}

/** Who and what a pair is, in one line each. */
export function summarisePair({ participant, opportunity, employer }: PairRecords): PairSummary {
  return {
    participant: {
      id: participant.id,
      displayName: participant.displayName,
      stage: participant.stage,
      coachId: participant.coachId,
    },
    opportunity: {
      id: opportunity.id,
      title: opportunity.title,
      state: opportunity.state,
      employerId: opportunity.employerId,
      employerName: employer?.name ?? '',
      placeLabel: opportunity.place?.label,
    },
    conceptNames: [...(participant.conceptNames ?? []), ...(opportunity.conceptNames ?? [])],
  };
}
