import type { ClassesOf } from './access/data-class.ts';
import type { Consent } from './consent.ts';
import type { Row } from './values/row.ts';
import type { Instant, LocalDate } from './values/time.ts';

/** Why a job ended, as far as anybody wants to say. */
export const placementEndReasons = [
  'time_was_up',
  'other_job',
  'not_right',
  'let_go',
  'another_reason',
] as const;
export type PlacementEndReason = (typeof placementEndReasons)[number];

/** A job that somebody started through the service, and its end. One a match. */
export interface Placement extends Row {
  readonly participantId: string;
  readonly matchId: string;
  readonly opportunityId: string;
  readonly employerId: string;
  readonly startedOn: LocalDate;
  readonly endedOn?: LocalDate | undefined;
  readonly endReason?: PlacementEndReason | undefined;
  /** When its end was written down: consents that end with it ended then. */
  readonly endedAt?: Instant | undefined;
  /** Who wrote it down. */
  readonly by: string;
}

export const placementClasses = {
  participantId: 'sud',
  matchId: 'sud',
  opportunityId: 'internal',
  employerId: 'sud',
  startedOn: 'sud',
  endedOn: 'sud',
  endReason: 'sud',
  endedAt: 'internal',
  by: 'internal',
} as const satisfies ClassesOf<Placement>;

/** Whether a consent ends with the end of a job: what an employer may see, with the job there; what a partner may, with any. */
export const endsWithJobAt = (
  { endsWith, recipientKind, recipientId }: Pick<Consent, 'endsWith' | 'recipientKind' | 'recipientId'>,
  employerId: string,
): boolean => endsWith === 'placement_ended' && (recipientKind !== 'employer' || recipientId === employerId);
