import type { Accommodation } from '../../domain/values/accommodation.ts';
import { type Field, fieldsOf } from './field.ts';
import { mergeItems } from './merging.ts';
import * as read from './values/readers.ts';

interface Accommodating {
  readonly accommodations: readonly Accommodation[];
}

/** `accommodations`, of an employer or a posting. */
export function accommodationField(): Field<Accommodating> {
  return fieldsOf<Accommodating>().one(
    'accommodations',
    { path: 'accommodations', read: read.accommodations },
    (named, record) => ({
      accommodations: mergeItems(
        record.accommodations ?? [],
        named ?? [],
        ({ code }) => code,
        // Another stance is said today and by the file; whoever vouched for the one before vouches for it no longer.
        ({ code, stance }, known) =>
          known?.stance === stance ? known : { code, stance, evidence: 'declared', note: known?.note },
      ),
    }),
  );
}
