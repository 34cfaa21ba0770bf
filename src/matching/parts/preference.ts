import { askContract, askRoleHours, askRoleOccupation } from '../asking.ts';
import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';
import type { Item, PartValue } from './item.ts';
import { meanAtMost, meanOf } from './item.ts';

/** What the part is, and how far a wish for an occupation or a sector is met: undefined when there is none or nothing to compare. */
export interface PreferenceValue {
  readonly part: PartValue;
  readonly wish?: number | undefined;
}

/** What the person would like, over the wishes they stated; the prior when they stated none. */
export function preferencePart(pair: Pair): PreferenceValue {
  const occupation = occupationItem(pair);
  const wished = occupation?.known === 100 && occupation.code !== 'occupation_not_avoided';
  return {
    part: meanOf('preference', itemsOf(pair, occupation)),
    wish: wished ? occupation.value : undefined,
  };
}

/** What the part comes to at most; where the hours may be others, with those that are wished. */
export function preferenceAtMost(pair: Pair, otherHours: boolean): number {
  return meanAtMost(
    itemsOf(pair, occupationItem(pair)),
    ({ code }) => otherHours && code.startsWith('weekly_hours'),
  );
}

function itemsOf(pair: Pair, occupation: Item | undefined): readonly Item[] {
  const items = [occupation, hoursItem(pair), contractItem(pair)].filter((item) => item !== undefined);
  const { prior } = pair.conditions.rules.preference;
  return items.length > 0 ? items : [{ code: 'no_wishes', share: 1, value: prior, known: 0, data: {} }];
}

function occupationItem(pair: Pair): Item | undefined {
  const { occupations, avoidOccupations, sectors } = pair.participant.findings.preferences;
  if (occupations.length + avoidOccupations.length + sectors.length === 0) return undefined;
  const { rules, occupations: facts } = pair.conditions;
  const { shares, prior, sector, byDigits } = rules.preference;
  const { occupation } = pair.opportunity.findings;
  const isco = occupation === undefined ? undefined : facts.iscoOf(occupation);
  const item = (
    code: string,
    value: number,
    more: Partial<Item> & { readonly nearest?: string } = {},
  ): Item => ({
    code,
    share: shares.occupation,
    value,
    known: more.known ?? 100,
    asking: more.asking,
    data: { occupation: occupation ?? null, isco: isco ?? null, nearest: more.nearest ?? null },
  });
  const unknown = item('occupation_unknown', prior, { known: 0, asking: askRoleOccupation });
  if (occupation === undefined) return unknown;
  if (avoidOccupations.includes(occupation)) return item('occupation_avoided', 0);
  if (occupations.includes(occupation)) return item('occupation_wanted', full);
  if (occupations.length + sectors.length === 0) return item('occupation_not_avoided', full);
  if (isco === undefined) return unknown;
  const near = nearest(occupations, isco, pair);
  if (sectors.some((wanted) => isco.startsWith(wanted)) && sector >= near.value)
    return item('sector_wanted', sector);
  return near.value > byDigits[0]
    ? item('occupation_near', near.value, { nearest: near.occupation })
    : item('occupation_other', near.value);
}

/** The wanted occupation with most digits of ISCO-08 in common, the first in the alphabet of equal ones. */
function nearest(wanted: readonly string[], isco: string, { conditions }: Pair) {
  const { byDigits } = conditions.rules.preference;
  let best = { value: byDigits[0], occupation: '' };
  for (const occupation of [...wanted].sort()) {
    const other = conditions.occupations.iscoOf(occupation);
    const digits = ([4, 3, 2] as const).find((count) => other?.slice(0, count) === isco.slice(0, count)) ?? 0;
    if (byDigits[digits] > best.value) best = { value: byDigits[digits], occupation };
  }
  return best;
}

/** 1 when the ranges meet, less for every hour between them. A range with one end has no other. */
function hoursItem(pair: Pair): Item | undefined {
  const { rules } = pair.conditions;
  const wish = pair.participant.findings.preferences.hoursPerWeek;
  if (!wish || (wish.min === undefined && wish.max === undefined)) return undefined;
  const { week } = pair.opportunity.hours;
  const share = rules.preference.shares.hours;
  const offered = week && { min: hours(week.min), max: hours(week.max) };
  const data = { wished: { min: wish.min ?? null, max: wish.max ?? null }, offered: offered ?? null };
  if (!offered) {
    const { hoursPrior } = rules.preference;
    return { code: 'weekly_hours_unknown', share, value: hoursPrior, known: 0, data, asking: askRoleHours };
  }
  const apart = Math.max(0, gap(wish.min, offered.max), gap(offered.min, wish.max));
  return {
    code: apart === 0 ? 'weekly_hours_wanted' : 'weekly_hours_differ',
    speaks: apart === 0 ? undefined : 'against',
    share,
    value: Math.round(Math.max(0, full - rules.preference.hourStep * apart)),
    known: 100,
    data,
  };
}

const hours = (minutes: number | undefined) => (minutes === undefined ? undefined : minutes / 60);

/** How far the least of one range is over the most of another; nothing where either has no such end. */
function gap(least: number | undefined, most: number | undefined): number {
  return least === undefined || most === undefined ? 0 : least - most;
}

function contractItem(pair: Pair): Item | undefined {
  const { contracts } = pair.participant.findings.preferences;
  if (contracts.length === 0) return undefined;
  const { contract } = pair.opportunity.findings;
  const { shares, prior } = pair.conditions.rules.preference;
  const share = shares.contract;
  const data = { contract: contract ?? null };
  if (contract === undefined) {
    return { code: 'contract_unknown', share, value: prior, known: 0, data, asking: askContract };
  }
  return contracts.includes(contract)
    ? { code: 'contract_wanted', share, value: full, known: 100, data }
    : { code: 'contract_differs', share, value: 0, known: 100, data };
}
