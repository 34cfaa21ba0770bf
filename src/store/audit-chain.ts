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
    cameBy,
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
    // Entries made before it was kept are linked without it.
    ...(cameBy === undefined ? [] : [cameBy]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Whether an entry follows from the one before, of which the number and the hash are given (0 and `chainStart` before the first). */
export const follows = (
  row: AuditRow,
  before: { readonly sequence: number; readonly hash: string },
): boolean =>
  row.sequence === before.sequence + 1 && row.previousHash === before.hash && row.hash === linkHash(row);
