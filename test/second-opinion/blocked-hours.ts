import type { Block } from './blocked.ts';
import { isTimed, type Read } from './read.ts';
import { both, byDay, drawn, length, noMinutes, wholeWeek, without } from './week.ts';

/** The gate of the hours. */

export function hoursToDraw({ availability, grid, hours, musts, posting, isWilling, windowsOf }: Read) {
  const { kind } = posting.schedule;
  const asked =
    hours.fewest ?? (kind === 'flexible' ? 1 : kind === 'pool' && hours.gridLength > 0 ? 240 : undefined);
  const within = kind === 'flexible' || hours.gridLength === 0 ? wholeWeek : grid;
  const open = musts.filter(({ code }) => isTimed(code) && !isWilling(code));
  const days = open.flatMap(({ code, minutes }) => (code === 'shift_limit' ? (minutes ?? []) : []));
  const all = both(availability ?? wholeWeek, within);
  const drawnWithout = (codes: readonly string[]) => {
    const kept = open.filter(({ code }) => codes.includes(code));
    const aDay = codes.includes('shift_limit') ? Math.min(1_440, ...days) : 1_440;
    return drawn(
      kept.reduce((left, need) => without(left, windowsOf(need)), all),
      aDay,
    );
  };
  const codes = [...new Set(open.map(({ code }) => code))];
  return { asked, codes, drawnWithout };
}

function drawnHours(facts: Read): readonly Block[] {
  const { asked, codes, drawnWithout } = hoursToDraw(facts);
  if (asked === undefined) return [];
  const needed = facts.isWilling('phased_hours') ? Math.min(asked, 240) : asked;
  const there = drawnWithout(codes);
  if (there >= needed) return [];
  const isNear = 2 * there >= asked;
  if (drawnWithout([]) < needed) return [{ rule: 'no_common_hours', cause: 'hours', isNear }];
  const best = codes
    .map((code) => ({ code, more: drawnWithout(codes.filter((other) => other !== code)) }))
    .reduce((one, other) => (other.more > one.more ? other : one));
  return [{ rule: 'no_common_hours', cause: `need ${best.code}`, isNear, about: best.code }];
}

function fixedHours({ availability, grid, hours, musts, isWilling, windowsOf }: Read): readonly Block[] {
  const open = musts.filter(({ code }) => isTimed(code) && !isWilling(code));
  const lawful = open.reduce((left, need) => without(left, windowsOf(need)), availability ?? wholeWeek);
  const isNear = 2 * length(both(grid, lawful)) >= hours.gridLength;
  const clashes = open
    .filter((need) => length(both(grid, windowsOf(need))) > 0)
    .map(({ code }) => ({ rule: 'no_common_hours', cause: `need ${code}`, isNear, about: code }));
  const limits = isWilling('phased_hours')
    ? []
    : open.flatMap(({ code, minutes }) => (code === 'shift_limit' ? (minutes ?? []) : []));
  const limit = Math.min(...limits);
  const tooLong =
    hours.day > limit
      ? [
          {
            ...{ rule: 'no_common_hours', cause: 'need shift_limit', about: 'shift_limit' },
            isNear: 2 * limit >= hours.day,
          },
        ]
      : [];
  const outside =
    availability === undefined
      ? noMinutes
      : musts.reduce((left, need) => without(left, windowsOf(need)), without(grid, availability));
  const plain = byDay(outside).some((minutes) => minutes > 15)
    ? [{ rule: 'no_common_hours', cause: 'hours', isNear }]
    : [];
  return [...clashes, ...tooLong, ...plain];
}

export const blockedByHours = (facts: Read): readonly Block[] =>
  facts.hours.isGiven ? fixedHours(facts) : drawnHours(facts);
