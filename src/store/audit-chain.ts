import { createHash } from 'node:crypto';
import type { AuditRow } from '../domain/audit.ts';

/** The hash before the first entry of an organisation. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over an entry and the hash before it: changing, dropping or moving any entry breaks every later link. */
export function linkHash(entry: Omit<AuditRow, 'hash'>): string {
  const {
    sequence,
    organisationId,
    createdAt,
    actorKind,
    actorId,
    action,
    noun,
    subjectId,
    outcome,
    fields,
    previousHash,
  } = entry;
  const content = [
    sequence,
    organisationId,
    createdAt,
    actorKind,
    actorId,
    action,
    noun,
    subjectId,
    outcome,
    fields ?? [],
    previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The sequence number of the first entry that does not follow from the one before, or undefined when the chain holds. */
export function firstBreak(rows: Iterable<AuditRow>): number | undefined {
  let previous = chainStart;
  let expected = 1;
  for (const row of rows) {
    if (row.sequence !== expected || row.previousHash !== previous || row.hash !== linkHash(row))
      return expected;
    previous = row.hash;
    expected += 1;
  }
  return undefined;
}
