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

/** The quickest of some modes, `without` one of them; the first listed wins a tie. */
export function quickest(
  modes: readonly TravelMode[],
  km: number,
  rules: Rules,
  without?: TravelMode,
): Journey {
  let best: TravelMode = 'walk';
  let least = minutesBy('walk', km, rules);
  for (const mode of modes) {
    if (mode === without || mode === 'walk') continue;
    const minutes = minutesBy(mode, km, rules);
    if (minutes < least) {
      best = mode;
      least = minutes;
    }
  }
  return { mode: best, minutes: least };
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
  const at = (can.drive ? 1 : 0) + (can.mustUsePublicTransport ? 2 : 0);
  const before = known.get(listed) ?? [];
  known.set(listed, before);
  before[at] ??= usable(listed, can);
  return before[at];
}

/** What was found for a list of modes before: everybody's is held against all postings. */
const known = new WeakMap<readonly TravelMode[], (readonly TravelMode[])[]>();

function usable(
  listed: readonly TravelMode[],
  can: { readonly drive: boolean; readonly mustUsePublicTransport: boolean },
): readonly TravelMode[] {
  const inPlace = (mode: TravelMode): TravelMode =>
    (mode === 'car' && !can.drive) || (can.mustUsePublicTransport && (mode === 'car' || mode === 'lift'))
      ? 'public_transport'
      : mode;
  const modes = new Set<TravelMode>(listed.length === 0 ? ['public_transport'] : listed.map(inPlace));
  modes.add('walk');
  return (['walk', 'bicycle', 'public_transport', 'lift', 'car'] as const).filter((mode) => modes.has(mode));
}
