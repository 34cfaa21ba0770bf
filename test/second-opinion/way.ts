import type { Read } from './read.ts';
import { minutesADay, stretches } from './week.ts';

/** The way to work: minutes by the mode that can be counted on, what limits it, and what it is worth. */

const speeds = [
  { mode: 'walk', kmh: 4.8, plus: 0 },
  { mode: 'bicycle', kmh: 14, plus: 2 },
  { mode: 'public_transport', kmh: 18, plus: 15 },
  { mode: 'lift', kmh: 35, plus: 10 },
  { mode: 'car', kmh: 35, plus: 5 },
];

const minutesBy = (mode: string, km: number): number => {
  const { kmh, plus } = speeds.find((speed) => speed.mode === mode)!;
  // A pencil has no sixteenth decimal: what lies that little over a whole minute is that minute.
  // Multiplied in the order of the page: at that very edge another order is another minute.
  return Math.ceil(plus + ((km * 1.34) / kmh) * 60 - 1e-9);
};

function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const angle = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(angle(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(angle(a.lat)) * Math.cos(angle(b.lat)) * half(a.lon, b.lon);
  return 2 * 6_371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const at = (spot: { lat?: number | undefined; lon?: number | undefined } | undefined) =>
  spot?.lat === undefined || spot.lon === undefined ? undefined : { lat: spot.lat, lon: spot.lon };

const unknownWorth = 7_000;

/** Divides once, at the end: a half that is come to by way of fractions may lie just under it. */
const worthOf = (minutes: number, limit: number) =>
  minutes <= limit ? Math.round(10_000 - (5_000 * minutes) / limit) : Math.round((5_000 * limit) / minutes);

/** Whether a bus is open at the start of a shift, or at its end, or known not to go; of shifts that are drawn, where all would be at night. */
function busesOf({ grid, hours, posting }: Read): 'go' | 'open' | 'none' {
  if (hours.gridLength === 0) return 'go';
  const shifts = stretches(grid);
  const isEarly = shifts.some(({ start }) => start % minutesADay < 360);
  const isLate = shifts.some(({ end }) => end % minutesADay < 360 || end % minutesADay > 23 * 60);
  const night = shifts.every(({ start, end }) => ((start + 60) % minutesADay) + end - start <= 7 * 60);
  const first = hours.isGiven ? isEarly : night && isEarly;
  const last = hours.isGiven ? isLate : night && !isEarly;
  const said = [...(first ? ['first_bus'] : []), ...(last ? ['last_bus'] : [])].map(
    (bus) => posting.said?.find(({ on }) => on === bus)?.holds,
  );
  if (said.includes(false)) return 'none';
  return said.includes(undefined) ? 'open' : 'go';
}

function usableModes({ person, needs, musts, held }: Read): readonly string[] {
  const canDrive = ['driving_car', 'driving_van', 'driving_lorry', 'driving_bus'].some((licence) =>
    held.has(licence),
  );
  const mayDrive = canDrive && !needs.some(({ code }) => code === 'no_driving');
  const mustBus = musts.some(({ code }) => code === 'public_transport');
  const named = person.travel.modes.length === 0 ? ['public_transport'] : person.travel.modes;
  const usable = named.map((mode) => {
    if (mode === 'car' && !mayDrive) return 'public_transport';
    return mustBus && (mode === 'car' || mode === 'lift') ? 'public_transport' : mode;
  });
  return ['walk', 'bicycle', 'public_transport', 'lift', 'car'].filter(
    (mode) => mode === 'walk' || usable.includes(mode),
  );
}

export function wayOf(facts: Read) {
  const { person, posting, musts, firstDay } = facts;
  const profile = person.travel.maxMinutes ?? 60;
  const bounds = musts.flatMap(({ code, minutes }) => (code === 'max_travel_minutes' ? (minutes ?? []) : []));
  const limit = Math.min(profile, ...bounds);
  const isNeeds = limit < profile;
  if (posting.remote === 'fully')
    return { limit, isNeeds, minutes: 0, quickest: 0, bus: 0, onFoot: true, worth: 10_000 };
  const leaves = person.place?.until;
  const home = at(leaves !== undefined && leaves < firstDay ? person.nextPlace : person.place);
  const work = at(posting.place);
  if (home === undefined || work === undefined) return { limit, isNeeds, worth: unknownWorth, isOpen: true };
  const km = kmBetween(home, work);
  const quickest = (modes: readonly string[]) =>
    modes.reduce(
      (best, mode) => (minutesBy(mode, km) < best.minutes ? { mode, minutes: minutesBy(mode, km) } : best),
      { mode: 'walk', minutes: minutesBy('walk', km) },
    );
  const buses = facts.isWilling('transport_help') ? 'go' : busesOf(facts);
  const isOpen = buses === 'open';
  const modes = usableModes(facts).filter((mode) => mode !== 'public_transport' || buses !== 'none');
  const first = quickest(modes);
  const [walk, ride] = [minutesBy('walk', km), minutesBy('public_transport', km)];
  const known = { limit, isNeeds, quickest: first.minutes, onFoot: walk <= limit && walk <= ride };
  const onFoot = ride < walk && walk > limit ? undefined : walk;
  const bus = buses === 'none' ? walk : isOpen ? onFoot : Math.min(walk, ride);
  if (first.mode !== 'public_transport' || !isOpen)
    return { ...known, ...first, bus, worth: worthOf(first.minutes, limit) };
  const open = Math.round((7 * worthOf(first.minutes, limit)) / 10);
  const second = quickest(modes.filter((mode) => mode !== 'public_transport'));
  const worth = worthOf(second.minutes, limit);
  return worth >= open && second.minutes <= limit
    ? { ...known, ...second, bus, worth }
    : { ...known, ...first, bus, worth: Math.max(open, worth), isOpen: true };
}
