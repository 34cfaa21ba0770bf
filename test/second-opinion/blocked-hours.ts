import type { Block } from './blocked.ts';
import { isTimed, type Read } from './read.ts';
import { both, byDay, drawn, length, noMinutes, weekOf, wholeWeek, without } from './week.ts';

/** The gate of the hours. */

type Limit = Read['law']['workingAge'][number];

/** A limit with the hours of rest that hold in the trade of the role. */
const inTrade = ({ posting, tables }: Read, limit: Limit | undefined): Limit | undefined => {
  const isco = posting.occupation === undefined ? undefined : tables.occupations.iscoOf(posting.occupation);
  const trade = limit?.trades?.find((one) => one.isco.some((code) => isco?.startsWith(code)));
  return limit && trade ? { ...limit, restWindows: trade.restWindows } : limit;
};
const limitUntil = (end: 'until' | 'surelyUntil') => (facts: Read) =>
  inTrade(
    facts,
    facts.law.workingAge.find((limit) => limit[end] >= facts.firstDay),
  );
export const youngLimit = limitUntil('until');
export const certainLimit = limitUntil('surelyUntil');

export function hoursToDraw(facts: Read) {
  const { availability, grid, hours, musts, posting, isWilling, windowsOf } = facts;
  const { kind } = posting.schedule;
  const asked =
    hours.fewest ?? (kind === 'flexible' ? 1 : kind === 'pool' && hours.gridLength > 0 ? 240 : undefined);
  const within = kind === 'flexible' || hours.gridLength === 0 ? wholeWeek : grid;
  const open = musts.filter(({ code }) => isTimed(code) && !isWilling(code));
  const days = open.flatMap(({ code, minutes }) => (code === 'shift_limit' ? (minutes ?? []) : []));
  const all = both(availability ?? wholeWeek, within);
  const left = (codes: readonly string[]) => ({
    minutes: open
      .filter(({ code }) => codes.includes(code))
      .reduce((free, need) => without(free, windowsOf(need)), all),
    aDay: codes.includes('shift_limit') ? Math.min(1_440, ...days) : 1_440,
  });
  const drawnWithout = (codes: readonly string[]) => drawn(left(codes).minutes, left(codes).aDay);
  const young = kind === 'flexible' || hours.gridLength > 0 ? youngLimit(facts) : undefined;
  const lawfulWithout = (codes: readonly string[]) => {
    if (young === undefined) return drawnWithout(codes);
    const { minutes, aDay } = left(codes);
    const { maxHoursPerDay, maxHoursPerWeek, restWindows } = young;
    return drawn(
      without(minutes, weekOf(restWindows)),
      Math.min(aDay, maxHoursPerDay * 60),
      maxHoursPerWeek * 60,
    );
  };
  const codes = [...new Set(open.map(({ code }) => code))];
  return { asked, codes, drawnWithout, lawfulWithout };
}

/** Who would let somebody begin with less needs four hours. */
export const neededOf = ({ isWilling }: Read, asked: number) =>
  isWilling('phased_hours') ? Math.min(asked, 240) : asked;

function drawnHours(facts: Read): readonly Block[] {
  const { asked, codes, drawnWithout, lawfulWithout } = hoursToDraw(facts);
  if (asked === undefined) return [];
  const needed = neededOf(facts, asked);
  const byNeeds = drawnWithout(codes);
  if (byNeeds >= needed && lawfulWithout([]) < needed) return [];
  const there = byNeeds < needed ? byNeeds : lawfulWithout(codes);
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
