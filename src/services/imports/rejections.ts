import type { Import, ImportRejection, RejectedRow } from '../../domain/import.ts';
import { importRejections } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';

/** The put that keeps why a row was not taken. */
export function keepRejection({ id, organisationId }: Import, rejected: RejectedRow, now: string): Put {
  const row: ImportRejection = {
    ...first(`${id}-row-${rejected.row}`, organisationId, now),
    importId: id,
    ...rejected,
  };
  return put(importRejections, row, 0);
}
