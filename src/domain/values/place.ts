import type { LocalDate } from './time.ts';

/** WGS 84 degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Where something is: coordinates, both or neither, and words for it. */
export interface Place {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly label?: string | undefined;
  readonly postcode?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** Where a person lives, and the last day they do where they are to move: from then on their next place counts. */
export interface Home extends Place {
  readonly until?: LocalDate | undefined;
}

/** Where exactly; undefined where only words are known, and with them no way. */
export function coordinatesOf(place: Place | undefined): Coordinates | undefined {
  const { lat, lon } = place ?? {};
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

export const travelModes = ['walk', 'bicycle', 'public_transport', 'car', 'lift'] as const;
export type TravelMode = (typeof travelModes)[number];

export interface Travel {
  readonly modes: readonly TravelMode[];
  /** One way, door to door. */
  readonly maxMinutes?: number | undefined;
}
