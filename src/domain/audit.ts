import type { ClassesOf } from './access/data-class.ts';
import { idPrefixes } from './values/ids.ts';
import type { Row } from './values/row.ts';

/** One line of the trail: who did what to what. Names of fields, never values. Appended in the unit it records. */
export interface AuditEntry {
  readonly action: string;
  readonly noun: string;
  readonly subjectId: string;
  readonly outcome: 'allowed' | 'denied';
  readonly fields?: readonly string[] | undefined;
}

const ownId = `(?:${Object.values(idPrefixes).join('|')})_[0-9A-Za-z]{1,26}`;
const nameable = new RegExp(`^(?:[a-z-]{1,40}:)?${ownId}$`);

/**
 * What an entry about a refusal may name of what was asked for: an id of ours, or of work. Whatever else somebody puts in its
 * place may be a name or an address, which the trail must not hold: `*`.
 */
export const subjectOf = (asked: unknown): string =>
  typeof asked === 'string' && nameable.test(asked) ? asked : '*';

/** How a participant comes in: by what they alone have, by a code that staff made, by a partner's portal. */
export const waysIn = ['own', 'code', 'portal'] as const;

/** An entry as kept: chained per organisation by sequence and hash. The id is `aud_<organisation>_<sequence>`. */
export interface AuditRow extends Row, AuditEntry {
  readonly sequence: number;
  readonly actorKind: string;
  readonly actorId: string;
  /** Of a participant: how they had come in. Absent of others, and on entries made before it was kept. */
  readonly cameBy?: (typeof waysIn)[number] | undefined;
  readonly previousHash: string;
  readonly hash: string;
}

export const auditClasses = {
  action: 'internal',
  noun: 'internal',
  subjectId: 'internal',
  outcome: 'internal',
  fields: 'internal',
  sequence: 'internal',
  actorKind: 'internal',
  actorId: 'internal',
  cameBy: 'internal',
  previousHash: 'internal',
  hash: 'internal',
} as const satisfies ClassesOf<AuditRow>;
