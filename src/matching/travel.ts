import type { ScoreRules } from '../domain/score-rules.ts';
import type { Coordinates, TravelMode } from '../domain/values/place.ts';

type Rules = ScoreRules['travel'];

/** Great-circle distance in kilometres (haversine). */
export function straightKm(a: Coordinates, b: Coordinates, { earthKm }: Rules): number {
  const radians = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = lat * lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon * lon;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whole minutes one way, rounded up, for a straight distance. */
export function minutesBy(mode: TravelMode, km: number, { modes, detour }: Rules): number {
  const { kmh, overhead } = modes[mode];
  return Math.ceil(overhead + ((km * detour) / kmh) * 60 - 1e-9);
}

export interface Journey {
  readonly mode: TravelMode;
  readonly minutes: number;
}

/** The quickest of some modes; the first listed wins a tie. */
export function quickest(modes: readonly TravelMode[], km: number, rules: Rules): Journey {
  let best: Journey = { mode: 'walk', minutes: minutesBy('walk', km, rules) };
  for (const mode of modes) {
    const minutes = minutesBy(mode, km, rules);
    if (minutes < best.minutes) best = { mode, minutes };
  }
  return best;
}

/**
 * The modes a person can count on, walking always among them. A car needs a licence and no need against driving; without them,
 * and for who named no mode, it is public transport. With a `must` for public transport, a car or lift gives way to it.
 * Lifting either need never makes a journey longer: what it brings back is quicker than what stood in.
 */
export function usableModes(
  listed: readonly TravelMode[],
  can: { readonly drive: boolean; readonly mustUsePublicTransport: boolean },
): readonly TravelMode[] {
  const inPlace = (mode: TravelMode): TravelMode =>
    (mode === 'car' && !can.drive) || (can.mustUsePublicTransport && (mode === 'car' || mode === 'lift'))
      ? 'public_transport'
      : mode;
  const usable = new Set<TravelMode>(listed.length === 0 ? ['public_transport'] : listed.map(inPlace));
  usable.add('walk');
  return (['walk', 'bicycle', 'public_transport', 'lift', 'car'] as const).filter((mode) => usable.has(mode));
}
