import type { ClassesOf } from './access/data-class.ts';
import type { Accommodation } from './values/accommodation.ts';
import type { Place } from './values/place.ts';
import type { Row } from './values/row.ts';

/** A company or site that posts opportunities. Its accommodations hold for each of its postings that does not say otherwise. */
export interface Employer extends Row {
  readonly name: string;
  /** Digest-free beginnings of the words of the name, lower case, for search and for import by name. */
  readonly nameKey: string;
  /** ISCO-free industry words, for people. */
  readonly sector?: string | undefined;
  readonly place?: Place | undefined;
  /** Sealed. */
  readonly contact?:
    | {
        readonly name?: string | undefined;
        readonly email?: string | undefined;
        readonly phone?: string | undefined;
      }
    | undefined;
  readonly about?: string | undefined;
  readonly accommodations: readonly Accommodation[];
}

export const employerClasses = {
  name: 'public',
  nameKey: 'public',
  sector: 'public',
  place: 'public',
  contact: 'personal',
  about: 'public',
  // Their notes may speak of somebody.
  accommodations: 'personal',
} as const satisfies ClassesOf<Employer>;
