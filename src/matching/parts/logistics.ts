import { coordinatesOf } from '../../domain/values/place.ts';
import {
  askAvailability,
  askBus,
  askHome,
  askRoleHours,
  askRolePlace,
  askStart,
  askWage,
} from '../asking.ts';
import { capacity, drawable } from '../hours.ts';
import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';
import { wagesOf } from '../wages.ts';
import { sharedMinutes } from '../week.ts';
import type { Item, PartValue } from './item.ts';
import { meanAtMost, meanOf } from './item.ts';
import { questionItems } from './questions.ts';

/** Hours, the way, pay and the start; always all four. */
export function logisticsPart(pair: Pair): PartValue {
  return meanOf('logistics', itemsOf(pair), () => questionItems(pair));
}

const matters = ['hours', 'travel', 'wage', 'start'] as const;
export type LogisticsMatter = (typeof matters)[number];

const itemsOf = (pair: Pair): readonly Item[] => [
  hoursItem(pair),
  wayItem(pair),
  wageItem(pair),
  startItem(pair),
];

/** What the part comes to at most where some of its matters are worth all they can. */
export const logisticsAtMost = (pair: Pair, raised: ReadonlySet<LogisticsMatter>): number =>
  meanAtMost(itemsOf(pair), (_, at) => raised.has(matters[at] ?? 'start'));

/** A matter of which nothing is known: at its prior. */
function unknown(
  pair: Pair,
  matter: keyof Pair['conditions']['rules']['logistics']['priors'],
  item: Pick<Item, 'code' | 'data' | 'asking'>,
): Item {
  const { shares, priors } = pair.conditions.rules.logistics;
  return { share: shares[matter], value: priors[matter], known: 0, ...item };
}

/** The share of the hours that are free: of the grid, or of the fewest that shifts or agreed hours would come to. */
function hoursItem(pair: Pair): Item {
  const { hours: role } = pair.opportunity;
  const { free } = pair.hours;
  const { rules } = pair.conditions;
  const noGrid = role.kind !== 'flexible' && role.gridLength === 0;
  if (free === undefined || noGrid) {
    const whose = free === undefined ? 'participant' : 'employer';
    const asking = free === undefined ? askAvailability : askRoleHours;
    return unknown(pair, 'hours', { code: 'hours_unknown', data: { whose }, asking });
  }
  const asked =
    role.kind === 'fixed'
      ? role.gridLength
      : (role.fewest ?? (role.kind === 'pool' ? rules.hours.fewestMinutes : 1));
  const common =
    role.kind === 'fixed'
      ? sharedMinutes(free, role.grid)
      : role.kind === 'pool'
        ? Math.min(asked, drawable(role, free))
        : Math.min(asked, capacity(free));
  const value = asked === 0 ? full : Math.min(full, Math.round((full * common) / asked));
  return {
    code: value * 2 >= full ? 'hours_fit' : 'hours_clash',
    share: rules.logistics.shares.hours,
    value,
    // Where the fewest hours are not said, that there are enough of them is known by half.
    known: role.fewest === undefined ? 50 : 100,
    data: { requiredMinutes: asked, commonMinutes: common, kind: role.kind },
  };
}

/** The way against the person's own limit. */
function wayItem(pair: Pair): Item {
  const { minutes, mode, km, limit, limitFrom, bus, worth } = pair.way;
  const { rules } = pair.conditions;
  const share = rules.logistics.shares.travel;
  if (minutes === undefined || worth === undefined) {
    const home =
      coordinatesOf(pair.participant.findings.place) ?? coordinatesOf(pair.participant.findings.nextPlace);
    const whose = coordinatesOf(pair.opportunity.findings.place) === undefined ? 'employer' : 'participant';
    const asking = whose === 'employer' ? askRolePlace : askHome;
    const data = { limit, limitFrom, whose, home: home !== undefined };
    return unknown(pair, 'travel', { code: 'travel_unknown', data, asking });
  }
  const data = { minutes, mode: mode ?? null, km, limit, limitFrom };
  if (bus !== undefined)
    return {
      ...{ code: 'bus_unknown', share, value: worth, known: 0 },
      ...{ data: { ...data, bus }, asking: askBus(bus) },
    };
  return {
    code: mode === undefined ? 'travel_none' : minutes <= limit ? 'travel_fits' : 'travel_long',
    share,
    value: worth,
    known: 100,
    data,
  };
}

/** The lowest pay against the floor; what is under it is worth less than what is not known. */
function wageItem(pair: Pair): Item {
  const { wageFloor } = pair.participant.findings.preferences;
  const { wage } = pair.opportunity.findings;
  const { shares, priors } = pair.conditions.rules.logistics;
  const share = shares.wage;
  if (!wageFloor) return { code: 'no_floor', share, value: full, known: 100, data: {}, silent: true };
  const wages = wagesOf(pair);
  if (!wages) {
    const other = wage !== undefined && wage.min.currency !== wageFloor.currency;
    const data = { currency: wageFloor.currency, offeredIn: other ? wage.min.currency : null };
    // Pay in the currency of the floor cannot be brought to an hour, or the floor cannot.
    const hours = wage !== undefined && !other;
    return unknown(pair, 'wage', {
      code: hours ? 'wage_hours_unknown' : 'wage_unknown',
      data,
      asking: hours ? askRoleHours : askWage,
    });
  }
  const { lowest, floor, currency } = wages;
  const meets = lowest >= floor;
  return {
    code: meets ? 'wage_meets_floor' : 'wage_under_floor',
    speaks: meets ? undefined : 'against',
    share,
    value: meets ? full : Math.round((priors.wage * lowest) / floor),
    known: 100,
    data: { floorHourly: floor, lowestHourly: lowest, currency },
  };
}

/** 1 when the person can start by then; a wait is worth less than a start that is not known. */
function startItem(pair: Pair): Item {
  const { availableFrom } = pair.participant.findings;
  const { startDate } = pair.opportunity.findings;
  const { shares, priors, longestWait } = pair.conditions.rules.logistics;
  if (startDate === undefined) {
    return unknown(pair, 'start', {
      code: 'start_unknown',
      data: { availableFrom: availableFrom ?? null },
      asking: askStart,
    });
  }
  const wait = pair.waitDays;
  return {
    code: wait === 0 ? 'start_fits' : 'start_late',
    speaks: wait === 0 ? undefined : 'against',
    share: shares.start,
    value: wait === 0 ? full : Math.round((priors.start * Math.max(0, longestWait - wait)) / longestWait),
    known: 100,
    data: { startDate, availableFrom: availableFrom ?? null, waitDays: wait },
  };
}
