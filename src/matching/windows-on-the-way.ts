import type { NeedCode } from '../domain/values/support-need.ts';
import { drawable } from './hours.ts';
import type { Pair } from './pair.ts';
import { type Minutes, onCircle, sharedMinutes, stretches, subtract, union } from './week.ts';

/**
 * The `must` needs into whose windows the way to or from the work would run. Only windows that nothing lifts; a limit on shifts is
 * about work, not about the way.
 */
export function windowsOnTheWay(pair: Pair): readonly NeedCode[] {
  const { minutes } = pair.way;
  const { hours: role } = pair.opportunity;
  if (minutes === undefined || minutes === 0 || role.gridLength === 0 || role.kind === 'flexible') return [];
  const open = pair.hours.open.filter(({ findings }) => findings.code !== 'shift_limit');
  const runs = role.kind === 'fixed' ? runsInto(role.grid, minutes) : cannotDoWithout(pair, minutes);
  return [...new Set(open.filter((need) => runs(need.minutes)).map(({ findings }) => findings.code))].sort();
}

/** Fixed hours: the minutes before each shift and after it. */
function runsInto(grid: Minutes, way: number): (window: Minutes) => boolean {
  const onTheWay = union(
    ...stretches(grid).flatMap(([start, end]) => [
      onCircle([start - way, start]),
      onCircle([end, end + way]),
    ]),
  );
  const ways = subtract(onTheWay, grid);
  return (window) => sharedMinutes(window, ways) > 0;
}

/** Drawn shifts: whether those that keep clear of the window, the way counted, are too few. */
function cannotDoWithout(
  { hours, opportunity, conditions }: Pair,
  way: number,
): (window: Minutes) => boolean {
  const asked = opportunity.hours.fewest ?? conditions.rules.hours.fewestMinutes;
  const free = subtract(hours.plain, union(...hours.open.map(({ minutes }) => minutes)));
  return (window) => {
    const wide = union(...stretches(window).map(([start, end]) => onCircle([start - way, end + way])));
    return drawable(opportunity.hours, subtract(free, wide)) < asked;
  };
}
