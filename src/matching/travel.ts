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
