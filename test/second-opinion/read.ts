import type { Facts, Need, Tables } from './facts.ts';
import {
  daysFrom,
  drawn,
  length,
  longestDay,
  longestNight,
  nightOf,
  type Week,
  weekOf,
  without,
} from './week.ts';

/** The facts of a pair, read as "What counts, and on which day" says. */

const withWindows = [
  'treatment_sessions',
  'dosing_window',
  'mutual_aid_times',
  'court_or_probation',
  'childcare_hours',
  'curfew',
  'shift_limit',
];
export const isTimed = (code: string) => withWindows.includes(code);

const once = <T>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const stanceWorth: Readonly<Record<string, number>> = {
  policy: 10_000,
  has_done: 9_500,
  willing: 8_000,
  case_by_case: 5_000,
  cannot: 0,
};
const evidenceGivesBack: Readonly<Record<string, number>> = {
  declared: 0,
  evidenced: 0.25,
  proven_by_placement: 0.5,
};

/** What an employer says on a code: its worth, and undefined where nothing is said. */
function saidOn({ accommodations }: Facts['opportunity'], today: string) {
  const said = new Map<string, { stance: string; worth: number }>();
  for (const { code, stance, evidence, expires } of accommodations) {
    if (stance === 'unknown' || (expires !== undefined && expires < today)) continue;
    const plain = stanceWorth[stance]!;
    const worth = stance === 'cannot' ? 0 : plain + (10_000 - plain) * evidenceGivesBack[evidence]!;
    const before = said.get(code);
    if (before === undefined || worth > before.worth) said.set(code, { stance, worth });
  }
  return said;
}

/** Settings that are certain and those that are only likely. */
function settingsOf(posting: Facts['opportunity'], tables: Tables, grid: Week, fewest: number | undefined) {
  const isco = posting.occupation === undefined ? undefined : tables.occupations.iscoOf(posting.occupation);
  const drawnOnes = tables.drawn.filter(
    (rule) =>
      (rule.isco !== undefined && isco?.startsWith(rule.isco)) ||
      (rule.licence !== undefined && posting.licences.includes(rule.licence)),
  );
  const of = (sure: string) => drawnOnes.filter((rule) => rule.sure === sure).map(({ setting }) => setting);
  const certain = new Set([...posting.settings, ...of('certain')]);
  const likely = new Set(of('likely'));
  const atNight = length(nightOf(grid));
  const { kind } = posting.schedule;
  if (kind === 'fixed') {
    if (longestNight(grid) >= 180) certain.add('night_work');
    else if (longestNight(grid) >= 60) likely.add('night_work');
  } else if (atNight >= 60) {
    if (kind === 'pool' && length(grid) - atNight < (fewest ?? 240)) certain.add('night_work');
    else likely.add('night_work');
  }
  const denied = (posting.said ?? []).flatMap(({ on, code, holds }) =>
    on === 'setting' && !holds ? code : [],
  );
  const isLikely = (setting: string) => !certain.has(setting) && !denied.includes(setting);
  return { certain, likely: new Set([...likely].filter(isLikely)) };
}

/** Hours of a role, in minutes. */
function hoursOf({ schedule }: Facts['opportunity'], grid: Week) {
  const minutes = (hours: number | undefined) => (hours === undefined ? undefined : Math.round(hours * 60));
  const [min, max] = [minutes(schedule.hoursPerWeek?.min), minutes(schedule.hoursPerWeek?.max)];
  const gridLength = length(grid);
  const isGiven = schedule.kind === 'fixed' && gridLength > 0;
  const isSaid = min !== undefined && max !== undefined;
  const day = gridLength === 0 ? 480 : longestDay(grid);
  return {
    isGiven,
    gridLength,
    fewest: isGiven ? gridLength : min === 0 ? undefined : min,
    range: isGiven && !isSaid ? { min: gridLength, max: gridLength } : { min, max },
    day: isGiven ? day : Math.min(480, day),
  };
}

export const middleOf = ({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}) => (min === undefined || max === undefined ? (min ?? max) : (min + max) / 2);

export type Read = ReturnType<typeof read>;

export function read(facts: Facts, tables: Tables) {
  const { participant: person, opportunity: posting } = facts;
  const { today } = tables;
  const start = posting.startDate !== undefined && posting.startDate > today ? posting.startDate : today;
  const firstDay =
    person.availableFrom !== undefined && person.availableFrom > start ? person.availableFrom : start;
  const needs = once(person.needs).filter(
    ({ from, until }: Need) =>
      (until === undefined || until >= firstDay) && (from === undefined || daysFrom(firstDay, from) < 28),
  );
  const musts = needs.filter(({ weight }) => weight === 'must');
  const windowsOf = ({ code, windows = [] }: Need): Week => weekOf(isTimed(code) ? windows : []);
  const isAvailabilityKnown = person.availability.length > 0 || person.asked.availability;
  const availability = isAvailabilityKnown ? weekOf(person.availability) : undefined;
  const grid = weekOf(posting.schedule.blocks);
  const hours = hoursOf(posting, grid);
  const said = saidOn(posting, today);
  const isWilling = (code: string) => (said.get(code)?.worth ?? 0) >= 8_000;
  const held = new Set(
    person.licences.flatMap((licence) => [licence, ...(tables.licences.covers[licence] ?? [])]),
  );
  return {
    ...{ person, posting, tables, track: facts.track, law: facts.gate },
    ...{ start, firstDay, wait: Math.max(0, daysFrom(start, firstDay)) },
    ...{ needs, musts, windowsOf, availability, grid, hours, said, isWilling, held },
    free: availability && musts.reduce((free, must) => without(free, windowsOf(must)), availability),
    settings: settingsOf(posting, tables, grid, hours.fewest),
    thisYear: Number(today.slice(0, 4)),
    drawn,
  };
}
