import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/** Whose words an edit wrote down. */
export const saidBys = ['coach', 'participant', 'employer', 'file'] as const;
export type SaidBy = (typeof saidBys)[number];

/** The records that have a history. */
export type Recorded = 'participant' | 'employer' | 'opportunity';

/** That somebody made or changed a record: the names of the fields, never what they said. `createdAt` is when. */
export interface Edit extends Row {
  readonly subjectId: string;
  /** Where it is about a person: whose key it is. */
  readonly participantId?: string | undefined;
  readonly act: 'made' | 'changed';
  /** Sealed. */
  readonly fields: readonly string[];
  readonly said: SaidBy;
  readonly by: string;
}

export const editClasses = {
  subjectId: 'sud',
  participantId: 'sud',
  act: 'internal',
  fields: 'sud',
  said: 'internal',
  by: 'internal',
} as const satisfies ClassesOf<Edit>;

/** When somebody last looked at a person, so that what changed since can be told. */
export interface Look extends Row {
  readonly userId: string;
  readonly participantId: string;
  readonly at: Instant;
  /** The look before this sitting: what came since is news. Absent on the first. */
  readonly since?: Instant | undefined;
}

export const lookClasses = {
  userId: 'internal',
  participantId: 'sud',
  at: 'internal',
  since: 'internal',
} as const satisfies ClassesOf<Look>;
