import type { ClassesOf } from './access/data-class.ts';
import type { Accommodation } from './values/accommodation.ts';
import type { Place } from './values/place.ts';
import type { Row } from './values/row.ts';

/** Somebody to reach at an employer. */
export interface ContactPerson {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Whom to ask for first; one at most. */
  readonly preferred?: boolean | undefined;
}

/** A company or site that posts opportunities. Its accommodations hold for each of its postings that does not say otherwise. */
export interface Employer extends Row {
  readonly name: string;
  /** Digest-free beginnings of the words of the name, lower case, for search and for import by name. */
  readonly nameKey: string;
  /** What another system calls it. */
  readonly externalId?: string | undefined;
  /** ISCO-free industry words, for people. */
  readonly sector?: string | undefined;
  readonly place?: Place | undefined;
  /** Sealed. */
  readonly contacts: readonly ContactPerson[];
  readonly about?: string | undefined;
  /** What coaches keep for themselves. Sealed; never for the employer. */
  readonly notes?: string | undefined;
  readonly accommodations: readonly Accommodation[];
}

export const employerClasses = {
  name: 'public',
  nameKey: 'public',
  externalId: 'internal',
  sector: 'public',
  place: 'public',
  contacts: 'personal',
  about: 'public',
  // They may speak of people, and of what these need.
  notes: 'sud',
  // Their notes may speak of somebody.
  accommodations: 'personal',
} as const satisfies ClassesOf<Employer>;

/** Whom to ask for: the preferred one, or else the first. */
export const firstContact = ({ contacts }: Pick<Employer, 'contacts'>): ContactPerson | undefined =>
  contacts.find(({ preferred }) => preferred) ?? contacts[0];

/** An employer as releases before contacts were many kept it. */
interface EmployerThen extends Omit<Employer, 'contacts'> {
  readonly contact?: ContactPerson | undefined;
}

/** An employer of any release as it is kept today. */
export function upgradedEmployer(row: Employer | EmployerThen): Employer {
  if ('contacts' in row) return row;
  const { contact, ...rest } = row;
  return { ...rest, contacts: contact === undefined ? [] : [contact] };
}

/** The contacts after the one that version 1 knows as `contact` became another, or is taken away by null. */
export function contactsWith(
  employer: Pick<Employer, 'contacts'>,
  contact: ContactPerson | null,
): readonly ContactPerson[] {
  const known = firstContact(employer);
  if (known === undefined) return contact === null ? [] : [contact];
  return employer.contacts.flatMap((one) => {
    if (one !== known) return [one];
    return contact === null ? [] : [{ ...contact, preferred: known.preferred }];
  });
}
