import { outward, plain } from './blocked.ts';
import type { Part } from './part.ts';
import { isTimed, type Read } from './read.ts';
import { isPersonKnown, type skillsOf } from './skills.ts';
import { needsMet } from './support.ts';
import type { wayOf } from './way.ts';
import { both, drawn, length, noMinutes, stretches, type Week, wholeWeek, without } from './week.ts';
import { occupationWish } from './wishes.ts';

type Way = ReturnType<typeof wayOf>;

export const isUnwanted = ({ person, posting: { occupation = '' } }: Read): boolean =>
  person.preferences.avoidOccupations.includes(occupation);

/** Something known speaks for it: skills or past work, a wish, or, of somebody of whom none is known, that it is taught. */
export function isSpokenFor(facts: Read, { plain: skills }: ReturnType<typeof skillsOf>): boolean {
  const { person, posting } = facts;
  const { occupations, sectors } = person.preferences;
  if (isUnwanted(facts)) return false;
  const isWished = occupations.length + sectors.length > 0;
  const wish: Part | undefined = isWished ? occupationWish(facts) : undefined;
  if (skills >= 3_000 || (wish?.value ?? 0) >= 6_000) return true;
  return !isWished && !isPersonKnown(facts) && posting.training === 'given';
}

export const doMustsHold = (facts: Read, way: Way): boolean =>
  needsMet(facts, way).every(({ weight, isKnown, worth }) => weight !== 'must' || !isKnown || worth >= 5_000);

/** The minutes from one to another, round the week. */
function span(from: number, to: number): Week {
  const minutes = noMinutes.slice();
  for (let minute = from; minute < to; minute += 1)
    minutes[((minute % minutes.length) + minutes.length) % minutes.length] = 1;
  return minutes;
}

const either = (weeks: readonly Week[]): Week =>
  weeks.reduce((all, week) => all.map((minute, at) => minute | week[at]!), noMinutes);

/** Whether the way would run into the window of a must that nothing lifts. */
function runsIntoWindow(facts: Read, { minutes: way = 0 }: Way): boolean {
  const { musts, isWilling, windowsOf, grid, hours, posting, availability } = facts;
  const { kind } = posting.schedule;
  if (way === 0 || hours.gridLength === 0 || kind === 'flexible') return false;
  const open = musts.filter(({ code }) => isTimed(code) && !isWilling(code));
  const windows = open
    .filter(({ code, windows = [] }) => code !== 'shift_limit' && windows.length > 0)
    .map(windowsOf);
  if (windows.length === 0) return false;
  if (kind === 'fixed') {
    const ways = either(
      stretches(grid).flatMap(({ start, end }) => [span(start - way, start), span(end, end + way)]),
    );
    return windows.some((window) => length(both(window, without(ways, grid))) > 0);
  }
  const days = open.flatMap(({ code, minutes }) => (code === 'shift_limit' ? (minutes ?? []) : []));
  const free = without(both(availability ?? wholeWeek, grid), either(open.map(windowsOf)));
  return windows.some((window) => {
    const wide = either(stretches(window).map(({ start, end }) => span(start - way, end + way)));
    return drawn(without(free, wide), Math.min(1_440, ...days)) < (hours.fewest ?? 240);
  });
}

/** Whether the place of the work may be on the safety list. */
function mayBeListed({ law, posting }: Read): boolean {
  const listed = law.safety.postcodes;
  if (listed.length === 0 || posting.remote === 'fully') return false;
  const hasNone = posting.place?.postcode === undefined && posting.place?.lat === undefined;
  const code = posting.place?.postcode ?? (hasNone ? posting.employerPostcode : undefined);
  if (code === undefined) return true;
  return listed.some((one) => plain(one) !== plain(code) && outward(one) === plain(code));
}

export const isSettled = (facts: Read, way: Way): boolean =>
  !runsIntoWindow(facts, way) && !mayBeListed(facts);
