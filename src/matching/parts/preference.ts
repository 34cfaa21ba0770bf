import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';
import type { Item, PartValue } from './item.ts';
import { meanOf } from './item.ts';
import { neutral } from './logistics.ts';

export const preferenceShares = { occupation: 3, hours: 2, contract: 1 } as const;

/** An occupation wanted by name is 1, one in a wanted sector 0.8, any other 0.25, one not wanted 0. */
export const occupationValues = { wanted: full, sector: 8_000, other: 2_500, avoided: 0 } as const;

/** What the person would like, over the wishes they stated; undefined when they stated none. */
export function preferencePart(pair: Pair): PartValue | undefined {
  const items = [occupationItem(pair), hoursItem(pair), contractItem(pair)].filter(
    (item) => item !== undefined,
  );
  return items.length === 0 ? undefined : meanOf('preference', items);
}

function occupationItem(pair: Pair): Item | undefined {
  const { occupations, avoidOccupations, sectors } = pair.participant.findings.preferences;
  if (occupations.length + avoidOccupations.length + sectors.length === 0) return undefined;
  const { occupation, isco } = pair.opportunity.findings;
  const data = { occupation: occupation ?? null, isco: isco ?? null };
  const item = (code: string, value: number, known = 100): Item => ({
    code,
    share: preferenceShares.occupation,
    value,
    known,
    data,
  });
  if (occupation === undefined) return item('occupation_unknown', neutral, 0);
  if (avoidOccupations.includes(occupation)) return item('occupation_avoided', occupationValues.avoided);
  if (occupations.includes(occupation)) return item('occupation_wanted', occupationValues.wanted);
  if (isco !== undefined && sectors.some((sector) => isco.startsWith(sector))) {
    return item('sector_wanted', occupationValues.sector);
  }
  if (occupations.length + sectors.length === 0)
    return item('occupation_not_avoided', occupationValues.wanted);
  if (isco === undefined && sectors.length > 0) return item('occupation_unknown', neutral, 0);
  return item('occupation_other', occupationValues.other);
}

/** 1 when the ranges meet, a tenth less for every hour between them. */
function hoursItem(pair: Pair): Item | undefined {
  const wish = pair.participant.findings.preferences.hoursPerWeek;
  if (!wish || (wish.min === undefined && wish.max === undefined)) return undefined;
  const offered = offeredHours(pair);
  const wished = { min: wish.min ?? 0, max: wish.max ?? 168 };
  const data = { wished, offered: offered ?? null };
  const share = preferenceShares.hours;
  if (!offered) return { code: 'weekly_hours_unknown', share, value: neutral, known: 0, data };
  const apart = Math.max(0, wished.min - offered.max, offered.min - wished.max);
  const value = Math.round(full * Math.max(0, 1 - apart / 10));
  return {
    code: apart === 0 ? 'weekly_hours_wanted' : 'weekly_hours_differ',
    speaks: apart === 0 ? undefined : 'against',
    share,
    value,
    known: 100,
    data,
  };
}

/** The hours a week a role offers: as stated, and otherwise the length of its schedule. */
function offeredHours(pair: Pair): { readonly min: number; readonly max: number } | undefined {
  const stated = pair.opportunity.findings.schedule.hoursPerWeek;
  const grid = pair.opportunity.gridLength / 60;
  const min = stated?.min ?? stated?.max ?? grid;
  const max = stated?.max ?? Math.max(min, grid);
  return max === 0 ? undefined : { min, max };
}

function contractItem(pair: Pair): Item | undefined {
  const { contracts } = pair.participant.findings.preferences;
  if (contracts.length === 0) return undefined;
  const { contract } = pair.opportunity.findings;
  const share = preferenceShares.contract;
  const data = { contract: contract ?? null };
  if (contract === undefined) return { code: 'contract_unknown', share, value: neutral, known: 0, data };
  return contracts.includes(contract)
    ? { code: 'contract_wanted', share, value: full, known: 100, data }
    : { code: 'contract_differs', share, value: 0, known: 100, data };
}
