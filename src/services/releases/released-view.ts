import type { RedisclosureNotice } from '../../domain/disclosure.ts';
import type { Match } from '../../domain/match.ts';
import type { EmployerAction } from '../../domain/release.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { EmployerAnswer } from './employer-answers.ts';
import type { ShownPerson } from './shown-person.ts';

/** Somebody who is released to an employer, as they see them. */
export interface ReleasedView {
  readonly id: string;
  readonly opportunityId: string;
  readonly title: string | undefined;
  readonly person: ShownPerson;
  readonly state: Match['state'];
  readonly answers: readonly EmployerAnswer[];
  /** What can be answered now. */
  readonly answersOpen: readonly EmployerAction[];
  /** Whom to ring. */
  readonly coach:
    | { readonly displayName: string; readonly email: string; readonly phone?: string | undefined }
    | undefined;
  readonly notice: RedisclosureNotice;
  /** What it rests on. */
  readonly consentId: string;
  readonly releasedAt: Instant;
  /** When the person said yes to the job that is offered to them. */
  readonly acceptedAt?: Instant | undefined;
  /** What they saw before the person put this in its place. */
  readonly replaces?: string | undefined;
}
