import type { CsvPosition } from '../../csv/port.ts';
import type { Import, ImportedRecord } from '../../domain/import.ts';
import { canonical } from '../../domain/values/canonical.ts';
import type { Row } from '../../domain/values/row.ts';
import { importedRecords } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { RecordChange, Taken } from './kind.ts';

interface Deps {
  readonly blind: (text: string) => string;
}

/** Keyed digest of all that a record says: two are equal when nobody changed anything, or put it back as it was. */
export function contentDigest({ blind }: Deps, row: Row): string {
  return blind(`imported ${row.id} ${canonical({ ...row, version: 0, updatedAt: '' })}`);
}

/** The puts that keep what a row makes and changes: an employer that it needs comes first, for it goes last. */
export function keepRecords(
  deps: Deps,
  { id, organisationId }: Import,
  { row }: CsvPosition,
  { makes, record }: Pick<Taken, 'makes' | 'record'>,
  now: string,
): readonly Put[] {
  const made: readonly (RecordChange | undefined)[] = [
    makes && makes.id !== record?.after.id
      ? { before: undefined, cellsBefore: undefined, after: makes }
      : undefined,
    record,
  ];
  return made.flatMap((one, nth) => {
    if (one === undefined) return [];
    const { before, cellsBefore, after } = one;
    const kept: ImportedRecord = {
      ...first(`${id}-record-${row}-${nth}`, organisationId, now),
      ...{ importId: id, at: 2 * row + nth, subjectId: after.id, standing: 'applied' },
      left: contentDigest(deps, after),
      ...(before === undefined ? {} : { before: { ...before } }),
      ...(cellsBefore === undefined ? {} : { cellsBefore }),
    };
    return [put(importedRecords, kept, 0)];
  });
}
