import type { Need } from './facts.ts';
import type { Part } from './part.ts';
import { isTimed, type Read } from './read.ts';
import type { wayOf } from './way.ts';
import { drawn, length, without } from './week.ts';

const weights = { must: 3, prefer: 2, nice: 1 };

/** The part as for needs not asked. */
export const notAsked = 6_557;

/** Settings that go against a need. */
export const against: Readonly<Record<string, readonly string[]>> = {
  alcohol_free_site: ['alcohol_on_site', 'alcohol_served'],
  no_alcohol_service: ['alcohol_served'],
  no_controlled_substances: ['controlled_substances'],
  no_cash_initially: ['cash_handling'],
  low_noise: ['noise'],
  private_space: ['no_private_space'],
  no_driving: ['driving'],
  physical_limit: ['heavy_lifting'],
};

export function settingsAgainst({ code, windows = [], minutes }: Need): readonly string[] {
  if (code === 'shift_limit')
    return windows.length === 0 && minutes === undefined ? ['night_work', 'on_call'] : [];
  return against[code] ?? [];
}

/** What meets a need where it was answered not to be there. */
const metWithout: Readonly<Record<string, readonly string[]>> = {
  ...{ ...against, physical_limit: [] },
  alcohol_free_site: ['alcohol_on_site'],
  no_alcohol_service: ['alcohol_on_site', 'alcohol_served'],
};

function isWithout(need: Need, { posting, settings }: Read): boolean {
  if (settingsAgainst(need).some((setting) => settings.certain.has(setting))) return false;
  const denied = (posting.said ?? []).filter(({ on, holds }) => on === 'setting' && !holds);
  return denied.some(({ code = '' }) => metWithout[need.code]?.includes(code));
}

type Way = ReturnType<typeof wayOf>;

const share = (of: number, all: number) => Math.min(10_000, Math.round((10_000 * of) / all));

/** How far the windows of a need stay free, with at most so many minutes a day. */
function windowsFree(need: Need, { grid, hours, windowsOf }: Read, aDay?: number): number {
  const outside = without(grid, windowsOf(need));
  if (hours.isGiven) return share(length(outside), hours.gridLength);
  return share(drawn(outside, aDay), hours.fewest ?? 240);
}

/** How far facts alone meet a need; undefined where there is nothing to measure. */
export function measured(need: Need, facts: Read, way: Way): number | undefined {
  const { posting, hours, settings } = facts;
  const hasWindows = (need.windows ?? []).length > 0;
  const hasGrid = hours.gridLength > 0;
  if (need.code === 'shift_limit') {
    if (!hasGrid || (!hasWindows && need.minutes === undefined)) return undefined;
    if (!hours.isGiven) return windowsFree(need, facts, need.minutes);
    const day = need.minutes === undefined ? 10_000 : share(need.minutes, hours.day);
    return Math.min(windowsFree(need, facts), day);
  }
  if (isTimed(need.code)) return hasGrid && hasWindows ? windowsFree(need, facts) : undefined;
  const within = (limit: number, minutes: number | undefined) =>
    minutes === undefined ? undefined : minutes <= limit ? 10_000 : share(limit, minutes);
  switch (need.code) {
    case 'max_travel_minutes':
      return within(need.minutes ?? way.limit, way.quickest);
    case 'public_transport':
      return within(way.limit, way.bus);
    case 'no_driving':
      if (settings.certain.has('driving')) return 0;
      if (isWithout(need, facts)) return 10_000;
      if (settings.likely.has('driving')) return undefined;
      return posting.occupation !== undefined || posting.settings.length > 0 ? 10_000 : undefined;
    case 'remote_possible':
      return posting.remote === 'fully' ? 10_000 : posting.remote === 'partly' ? 8_000 : undefined;
    case 'transport_help':
      return way.onFoot ? 10_000 : undefined;
    default:
      return isWithout(need, facts) ? 10_000 : undefined;
  }
}

/** How far each need is met, and whether that is known. */
export function needsMet(facts: Read, way: Way) {
  const { needs, posting, said, settings } = facts;
  return needs.map((need) => {
    const known = [
      measured(need, facts, way),
      said.get(need.code)?.worth,
      isTimed(need.code) && posting.schedule.kind === 'flexible' ? 8_000 : undefined,
    ].filter((worth) => worth !== undefined);
    const goesAgainst = settingsAgainst(need).some((setting) => settings.certain.has(setting));
    const told = known.length > 0 ? Math.max(...known) : goesAgainst ? 0 : 3_000;
    // The hours would tell, were they known.
    const isTold =
      (need.windows ?? []).length > 0 || (need.code === 'shift_limit' && need.minutes !== undefined);
    const mayFit =
      isTimed(need.code) && isTold && facts.hours.gridLength === 0 && posting.schedule.kind !== 'flexible';
    const isGuess = mayFit && said.get(need.code)?.stance !== 'cannot' && told < 8_000;
    const isKnown = !isGuess && (known.length > 0 || goesAgainst);
    return { code: need.code, weight: need.weight, worth: isGuess ? 8_000 : told, isKnown };
  });
}

export function supportOf(facts: Read, way: Way): Part {
  const { needs, person } = facts;
  if (needs.length === 0 && !person.asked.needs && person.needs.length === 0)
    return { value: notAsked, known: 0 };
  const met = needsMet(facts, way).map(({ code, worth, isKnown, ...need }) => {
    const weight = weights[need.weight];
    return { code, weight, known: isKnown, loss: weight * (10_000 - worth) };
  });
  const counted = [...new Set(met.map(({ code }) => code))].map((code) =>
    met
      .filter((one) => one.code === code)
      .reduce((one, other) =>
        other.loss > one.loss || (other.loss === one.loss && other.weight > one.weight) ? other : one,
      ),
  );
  if (counted.length === 0) return { value: 10_000, known: 100 };
  const loss = counted.reduce((sum, one) => sum + one.loss, 0);
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  const known = counted.reduce((sum, one) => sum + (one.known ? one.weight : 0), 0);
  return {
    value: Math.round((10_000 * 40_000) / (40_000 + loss)),
    known: Math.round((100 * known) / weight),
  };
}
