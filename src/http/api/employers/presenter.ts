import type { Fields } from '../../../domain/access/decide.ts';
import { type Employer, firstContact } from '../../../domain/employer.ts';
import type { ContactMade } from '../../../domain/question.ts';
import type { Role } from '../../../domain/user.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow } from '../shapes/instant.ts';
import { presentAccommodation, presentPlace } from '../shapes/place.ts';

/** An employer, for coaches and for its own contact. */
export function presentEmployer(employer: Employer, fields: Fields, role: Role | undefined) {
  const { name, externalId, sector, place, contacts, about, notes, accommodations } = employer;
  const contact = firstContact(employer);
  return visible(
    fields,
    {
      ...presentRow(employer),
      ...{ name, externalId, sector },
      place: presentPlace(place),
      contact: contact && { name: contact.name, email: contact.email, phone: contact.phone },
      contacts: contacts.map((one) => ({
        ...{ name: one.name, email: one.email, phone: one.phone },
        preferred: one.preferred ?? false,
      })),
      ...{ about, notes },
      accommodations: accommodations.map((one) => presentAccommodation(one, role)),
    },
    { contact: 'contacts' },
  );
}

/** A line of the log, for coaches. */
export function presentContact(made: ContactMade, fields: Fields) {
  const { employerId = '', channel, at, note, opportunityId, questionId, answer, by } = made;
  return visible(fields, {
    ...presentRow(made),
    ...{ employerId, channel, at, note, opportunityId, questionId, answer, by },
  });
}
