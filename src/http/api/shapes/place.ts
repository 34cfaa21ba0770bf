import type { Role } from '../../../domain/user.ts';
import type { Accommodation } from '../../../domain/values/accommodation.ts';
import type { Home, Place } from '../../../domain/values/place.ts';
import type { WeeklyBlock } from '../../../domain/values/week.ts';
import { termOf } from '../../../domain/values/work-term.ts';

/** A place, field by field. */
export function presentPlace(place: Place | undefined) {
  if (place === undefined) return undefined;
  const { lat, lon, label, postcode, country } = place;
  return { lat, lon, label, postcode, country };
}

/** Where a person lives, field by field. */
export function presentHome(home: Home | undefined) {
  return home && { ...presentPlace(home), until: home.until };
}

/** A weekly block, field by field. */
export function presentBlock({ days, from, to }: WeeklyBlock) {
  return { days, from, to };
}

/** An accommodation, field by field: to an employer by what it is called at work, for a need's own code says why somebody wants it. */
export function presentAccommodation(accommodation: Accommodation, role: Role | undefined) {
  const { stance, evidence, note, date, expires } = accommodation;
  const code = role === 'employer' ? termOf(accommodation.code) : accommodation.code;
  return { code, stance, evidence, note, date, expires };
}
