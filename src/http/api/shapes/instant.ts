import type { Row } from '../../../domain/values/row.ts';
import type { Instant } from '../../../domain/values/time.ts';

/** An instant as shown: whole seconds without their empty milliseconds. */
export function shownInstant(at: Instant): string;
export function shownInstant(at: Instant | undefined): string | undefined;
export function shownInstant(at: Instant | undefined): string | undefined {
  return at?.replace('.000Z', 'Z');
}

/** What leaves of every kept thing. */
export function presentRow(row: Row) {
  return {
    id: row.id,
    version: row.version,
    createdAt: shownInstant(row.createdAt),
    updatedAt: shownInstant(row.updatedAt),
  };
}
