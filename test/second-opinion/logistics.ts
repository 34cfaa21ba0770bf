import { type Item, meanOf, type Part } from './part.ts';
import { middleOf, type Read } from './read.ts';
import type { wayOf } from './way.ts';
import { both, length } from './week.ts';

const priors = { hours: 9_500, wage: 8_000, start: 9_000 };

type Way = ReturnType<typeof wayOf>;
type Worth = { readonly value: number; readonly known: number };

const notKnown = (matter: keyof typeof priors): Worth => ({ value: priors[matter], known: 0 });
const share = (of: number, all: number) => Math.min(10_000, Math.round((10_000 * of) / all));

function hoursWorth({ free, grid, hours, posting }: Read): Worth {
  const { kind } = posting.schedule;
  if (free === undefined || (hours.gridLength === 0 && kind !== 'flexible')) return notKnown('hours');
  if (hours.isGiven) return { value: share(length(both(grid, free)), hours.gridLength), known: 100 };
  const known = hours.fewest === undefined ? 50 : 100;
  if (kind === 'flexible') return { value: share(length(free), hours.fewest ?? 1), known };
  return { value: share(length(both(grid, free)), hours.fewest ?? 240), known };
}

/** Hours that a period pays. */
export function hoursPaid(
  per: string,
  dayMinutes: number,
  weekMinutes: number | undefined,
): number | undefined {
  if (per === 'hour') return 1;
  if (per === 'day') return dayMinutes / 60;
  if (weekMinutes === undefined || weekMinutes === 0) return undefined;
  const weeks: Readonly<Record<string, number>> = { week: 1, month: 52 / 12, year: 52 };
  return (weekMinutes / 60) * weeks[per]!;
}

/** Pay and floor an hour; undefined without a floor, and null where they cannot be compared. */
export function payAndFloor({ person, posting, hours }: Read) {
  const { wageFloor: floor, hoursPerWeek: wished } = person.preferences;
  const { wage } = posting;
  if (floor === undefined) return undefined;
  if (wage === undefined || wage.min.currency !== floor.currency) return null;
  const role = middleOf(hours.range);
  const wish = middleOf(wished ?? {});
  const areAlike = role === undefined && wage.per === floor.per;
  const paid = hoursPaid(wage.per, hours.day, areAlike ? 2_400 : role);
  const wanted = hoursPaid(floor.per, hours.day, areAlike ? 2_400 : wish === undefined ? role : wish * 60);
  if (paid === undefined || wanted === undefined) return null;
  return {
    paid,
    pay: Math.round(wage.min.amountMinor / paid),
    floor: Math.round(floor.amountMinor / wanted),
  };
}

function wageWorth(facts: Read): Worth {
  const found = payAndFloor(facts);
  if (found === undefined) return { value: 10_000, known: 100 };
  if (found === null) return notKnown('wage');
  const { pay, floor } = found;
  return { value: pay >= floor ? 10_000 : Math.round((8_000 * pay) / floor), known: 100 };
}

function startWorth({ posting, wait }: Read): Worth {
  if (posting.startDate === undefined) return notKnown('start');
  return { value: wait === 0 ? 10_000 : Math.max(0, Math.round((9_000 * (90 - wait)) / 90)), known: 100 };
}

export function logisticsOf(facts: Read, way: Way): Part {
  const items: readonly Item[] = [
    { weight: 9, ...hoursWorth(facts) },
    { weight: 6, value: way.worth, known: way.isOpen ? 0 : 100 },
    { weight: 3, ...wageWorth(facts) },
    { weight: 2, ...startWorth(facts) },
  ];
  return meanOf(items);
}
