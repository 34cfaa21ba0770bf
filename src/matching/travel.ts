import type { Coordinates, TravelMode } from '../domain/values/place.ts';

/** The way to work of one pair. `minutes` is absent when a place is not known. */
export interface PairTravel {
  readonly minutes?: number | undefined;
  readonly mode?: TravelMode | undefined;
  readonly km?: number | undefined;
  /** By public transport, or on foot where that is quicker. */
  readonly publicMinutes?: number | undefined;
  readonly limit: number;
  /** Where the limit comes from: a `must` need, the profile, or the 60 minutes assumed when nobody said. */
  readonly limitFrom: 'need' | 'profile' | 'assumed';
}

/** Mean Earth radius in kilometres (IUGG). */
const earthKm = 6_371.0088;

/**
 * How much longer the way is than the straight line: the mean over 300 European cities is 1.343
 * (Environment and Planning B, 2023, doi 10.1177/23998083231168870).
 */
export const detourFactor = 1.34;

/**
 * Door-to-door speed in km/h and minutes that every journey costs besides. The walking speed is the 80 metres a
 * minute of Transport for London's accessibility levels (PTAL); the rest are assumptions for a commute in and around
 * a town, on the careful side: bus with changes 18 km/h, 15 minutes of walking to the stop and waiting; car 35 km/h in
 * traffic, 5 minutes to park; a lift as a car, 10 minutes to be picked up. No timetable is known here.
 * Each faster mode is faster at every distance than the slower one it may replace (car, lift, public transport), which
 * `usableModes` relies on.
 */
export const modeSpeeds: Readonly<Record<TravelMode, { readonly kmh: number; readonly overhead: number }>> = {
  walk: { kmh: 4.8, overhead: 0 },
  bicycle: { kmh: 14, overhead: 2 },
  public_transport: { kmh: 18, overhead: 15 },
  car: { kmh: 35, overhead: 5 },
  lift: { kmh: 35, overhead: 10 },
};

/** Great-circle distance in kilometres (haversine). */
export function straightKm(a: Coordinates, b: Coordinates): number {
  const radians = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = lat * lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon * lon;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whole minutes one way, rounded up, for a straight distance. */
export function minutesBy(mode: TravelMode, km: number): number {
  const { kmh, overhead } = modeSpeeds[mode];
  return Math.ceil(overhead + ((km * detourFactor) / kmh) * 60 - 1e-9);
}

export interface Journey {
  readonly mode: TravelMode;
  readonly minutes: number;
}

/** The quickest of some modes; the first listed wins a tie. */
export function quickest(modes: readonly TravelMode[], km: number): Journey {
  let best: Journey = { mode: 'walk', minutes: minutesBy('walk', km) };
  for (const mode of modes) {
    const minutes = minutesBy(mode, km);
    if (minutes < best.minutes) best = { mode, minutes };
  }
  return best;
}

/**
 * The modes a person can count on, walking always among them. A car needs a licence and no need against driving.
 * With a `must` to use public transport, a car or lift gives way to it. Who has nothing else takes public transport.
 * Lifting either need never makes a journey longer: what it brings back is quicker than what stood in.
 */
export function usableModes(
  listed: readonly TravelMode[],
  can: { readonly drive: boolean; readonly mustUsePublicTransport: boolean },
): readonly TravelMode[] {
  const usable = new Set<TravelMode>(listed.filter((mode) => mode !== 'car' || can.drive));
  if (usable.size === 0) usable.add('public_transport');
  if (can.mustUsePublicTransport && (usable.has('car') || usable.has('lift'))) {
    usable.delete('car');
    usable.delete('lift');
    usable.add('public_transport');
  }
  usable.add('walk');
  return (['walk', 'bicycle', 'public_transport', 'lift', 'car'] as const).filter((mode) => usable.has(mode));
}
