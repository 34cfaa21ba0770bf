import type { Fields } from '../../../domain/access/decide.ts';
import type { Employer } from '../../../domain/employer.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow } from '../shapes/instant.ts';
import { presentAccommodation, presentPlace } from '../shapes/place.ts';

/** An employer, for coaches and for its own contact. */
export function presentEmployer(employer: Employer, fields: Fields) {
  const { name, sector, place, contact, about, accommodations } = employer;
  return visible(fields, {
    ...presentRow(employer),
    name,
    sector,
    place: presentPlace(place),
    contact: contact && { name: contact.name, email: contact.email, phone: contact.phone },
    about,
    accommodations: accommodations.map(presentAccommodation),
  });
}
