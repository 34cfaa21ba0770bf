import type { Employer } from '../../domain/employer.ts';
import type { KeptEvaluation } from '../../domain/evaluation.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import { describe, type Names } from '../../matching/index.ts';
import type { PairSummary, SaidEvaluation } from '../views.ts';

/** The three rows behind a pair; one that is gone is undefined. */
export interface PairRecords {
  readonly participant?: Participant | undefined;
  readonly opportunity?: Opportunity | undefined;
  readonly employer?: Employer | undefined;
}

/** Who and what a pair is, in one line each. */
export function summarisePair(
  ids: { readonly participantId: string; readonly opportunityId: string },
  rows: PairRecords,
): PairSummary {
  const { participant, opportunity, employer } = rows;
  return {
    participant: {
      id: ids.participantId,
      displayName: participant?.displayName ?? '',
      stage: participant?.stage ?? 'exploring',
      coachId: participant?.coachId,
    },
    opportunity: {
      id: ids.opportunityId,
      title: opportunity?.title ?? '',
      state: opportunity?.state ?? 'withdrawn',
      employerId: opportunity?.employerId ?? '',
      employerName: employer?.name ?? '',
      placeLabel: opportunity?.place?.label,
    },
  };
}

/** An evaluation in words about these rows. */
export function sayEvaluation(
  evaluation: KeptEvaluation,
  rows: PairRecords,
  labelOf: (uri: string) => string,
): SaidEvaluation {
  const names: Names = {
    participantName: rows.participant?.displayName ?? 'this person',
    employerName: rows.employer?.name ?? 'the employer',
    title: rows.opportunity?.title ?? 'this role',
    labelOf,
  };
  return describe(evaluation, names);
}
