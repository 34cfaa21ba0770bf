import type { Row } from './values/row.ts';

/** One line of the trail: who did what to what. Names of fields, never values. Appended in the unit it records. */
export interface AuditEntry {
  readonly action: string;
  readonly noun: string;
  readonly subjectId: string;
  readonly outcome: 'allowed' | 'denied';
  readonly fields?: readonly string[] | undefined;
}

/** An entry as kept: chained per organisation by sequence and hash. The id is `aud_<organisation>_<sequence>`. */
export interface AuditRow extends Row, AuditEntry {
  readonly sequence: number;
  readonly actorKind: string;
  readonly actorId: string;
  readonly previousHash: string;
  readonly hash: string;
}
