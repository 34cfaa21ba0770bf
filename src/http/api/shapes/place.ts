import type { Accommodation } from '../../../domain/values/accommodation.ts';
import type { Home, Place } from '../../../domain/values/place.ts';
import type { WeeklyBlock } from '../../../domain/values/week.ts';

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

/** An accommodation, field by field. */
export function presentAccommodation(accommodation: Accommodation) {
  const { code, stance, evidence, note, date, expires } = accommodation;
  return { code, stance, evidence, note, date, expires };
}
