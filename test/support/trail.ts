import type { AuditRow } from '../../src/domain/audit.ts';
import { chainStart, follows } from '../../src/store/audit-chain.ts';

/** The number of the first entry that does not follow from the one before, or undefined when the chain holds. */
export function firstBreak(rows: Iterable<AuditRow>): number | undefined {
  let before = { sequence: 0, hash: chainStart };
  for (const row of rows) {
    if (!follows(row, before)) return before.sequence + 1;
    before = row;
  }
  return undefined;
}
