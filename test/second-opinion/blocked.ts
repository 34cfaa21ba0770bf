import { blockedByHours, certainLimit, neededOf, youngLimit } from './blocked-hours.ts';
import { hoursPaid } from './logistics.ts';
import { isTimed, middleOf, type Read } from './read.ts';
import { measured, settingsAgainst } from './support.ts';
import type { wayOf } from './way.ts';
import { both, drawn, length, weekOf, wholeWeek, without } from './week.ts';

/** A rule that keeps a pair back, what is behind it, and whether it is within reach. */
export interface Block {
  readonly rule: string;
  readonly cause: string;
  readonly isNear: boolean;
  /** The setting, licence or need that it is about. */
  readonly about?: string;
}

type Way = ReturnType<typeof wayOf>;

function refused(facts: Read, way: Way): readonly Block[] {
  const { musts, said, hours, posting } = facts;
  const isAgreed = posting.schedule.kind === 'flexible' && hours.gridLength === 0;
  const names = ({ code, windows = [], minutes }: Read['musts'][number]) =>
    (isTimed(code) && windows.length > 0) || (code === 'shift_limit' && minutes !== undefined);
  return musts
    .filter(
      (need) =>
        said.get(need.code)?.stance === 'cannot' &&
        (measured(need, facts, way) ?? 0) < 10_000 &&
        !(isAgreed && names(need)),
    )
    .map(({ code }) => ({ rule: 'need_refused', cause: `need ${code}`, isNear: false }));
}

const kindOf: Readonly<Record<string, string>> = {
  alcohol_on_site: 'alcohol_free_site',
  alcohol_served: 'no_alcohol_service',
  controlled_substances: 'no_controlled_substances',
  cash_handling: 'no_cash_initially',
  noise: 'low_noise',
  no_private_space: 'private_space',
  driving: 'no_driving',
  night_work: 'shift_limit',
  on_call: 'shift_limit',
  heavy_lifting: 'physical_limit',
  standing_long: 'physical_limit',
};

function settings({ musts, isWilling, settings: { certain }, person }: Read): readonly Block[] {
  const block = (need: string | undefined, setting: string) => ({
    ...{ rule: 'setting_avoided', isNear: true, about: setting },
    cause: need === undefined ? `setting ${setting}` : `need ${need}`,
  });
  const ofMusts = musts
    .filter(({ code }) => !isWilling(code))
    .flatMap((need) =>
      settingsAgainst(need)
        .filter((setting) => certain.has(setting))
        .map((setting) => block(need.code, setting)),
    );
  const avoided = person.avoidSettings
    .filter((setting) => certain.has(setting))
    .flatMap((setting) => {
      const must = musts.find((need) => settingsAgainst(need).includes(setting));
      const need = must?.code ?? kindOf[setting];
      return need !== undefined && isWilling(need) ? [] : [block(need, setting)];
    });
  return [...ofMusts, ...avoided];
}

function licences({ posting, held, tables }: Read): readonly Block[] {
  const missing = [...new Set(posting.licences)].filter((licence) => !held.has(licence)).sort();
  const covers = (one: string, other: string) => tables.licences.covers[one]?.includes(other) ?? false;
  const told: string[] = [];
  for (const licence of missing) {
    const isCovered = missing.some(
      (other) =>
        other !== licence && covers(other, licence) && (!covers(licence, other) || told.includes(other)),
    );
    if (!isCovered) told.push(licence);
  }
  return told.map((licence) => ({
    ...{ rule: 'licence_missing', cause: `licence ${licence}`, about: licence },
    isNear: tables.licences.obtainable[licence] !== undefined,
  }));
}

function tooFar({ isWilling }: Read, { minutes, limit, isNeeds }: Way): readonly Block[] {
  if (minutes === undefined || minutes <= limit * (isWilling('transport_help') ? 1.5 : 1)) return [];
  return [
    { rule: 'too_far', cause: isNeeds ? 'need max_travel_minutes' : 'way', isNear: minutes <= 1.5 * limit },
  ];
}

/** Pay and floor an hour, as the gate reads them; undefined where they cannot be compared. */
function favourably({ person, posting, hours }: Read) {
  const { wageFloor: floor, hoursPerWeek: wished } = person.preferences;
  const { wage } = posting;
  if (floor === undefined || wage === undefined || wage.min.currency !== floor.currency) return undefined;
  const areAlike = middleOf(hours.range) === undefined && wage.per === floor.per;
  const wish = wished?.max ?? wished?.min;
  const paid = hoursPaid(wage.per, hours.day, areAlike ? 2_400 : hours.range.min);
  const asWished = wish === undefined ? hours.range.min : wish * 60;
  const wanted = hoursPaid(floor.per, hours.day, areAlike ? 2_400 : asWished);
  if (paid === undefined || wanted === undefined) return undefined;
  return {
    pay: Math.round((wage.max ?? wage.min).amountMinor / paid),
    floor: Math.round(floor.amountMinor / wanted),
  };
}

function wage(facts: Read): readonly Block[] {
  const both = favourably(facts);
  if (both === undefined || both.pay >= both.floor) return [];
  return [{ rule: 'wage_below_floor', cause: 'wage', isNear: both.pay * 100 >= both.floor * 85 }];
}

function young(facts: Read): readonly Block[] {
  const [certain, limit] = [certainLimit(facts), youngLimit(facts)];
  if (certain && breaks(facts, certain)) return [{ rule: 'working_age', cause: 'age', isNear: false }];
  if (!limit || !breaks(facts, limit)) return [];
  return [{ rule: 'working_age', cause: 'age', isNear: limit.surelyUntil < facts.firstDay }];
}

function breaks(facts: Read, limit: Read['law']['workingAge'][number]): boolean {
  const {
    grid,
    hours,
    availability,
    settings: { certain },
    posting,
  } = facts;
  const rest = weekOf(limit.restWindows);
  const [aDay, aWeek] = [limit.maxHoursPerDay * 60, limit.maxHoursPerWeek * 60];
  const { kind } = posting.schedule;
  let isBroken = limit.settings.some((setting) => certain.has(setting));
  if (kind === 'fixed') {
    isBroken ||= hours.isGiven && hours.day > aDay;
    isBroken ||= (hours.fewest ?? 0) > aWeek;
    isBroken ||= length(both(grid, rest)) > 0;
  } else {
    const asked = neededOf(facts, hours.fewest ?? 240);
    const all = both(availability ?? wholeWeek, kind === 'flexible' ? wholeWeek : grid);
    isBroken ||= drawn(without(all, rest), aDay, aWeek) < asked && drawn(all) >= asked;
  }
  return isBroken;
}

export const plain = (postcode: string) => postcode.replaceAll(/[\s-]/g, '').toUpperCase();

/** The outward code of a postcode. */
export function outward(postcode: string): string {
  const whole = plain(postcode);
  if (/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(whole)) return whole.slice(0, -3);
  if (/^[A-Z]\d[\dW][A-Z\d]{4}$|^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(whole)) return whole.slice(0, 3);
  if (/^\d{4}[A-Z]{2}$|^\d{9}$/.test(whole)) return whole.slice(0, whole.length === 9 ? 5 : 4);
  return plain(postcode.trim().split(/[\s-]/)[0] ?? '');
}

/** Of a postcode what a listed entry names: its sector where the entry is one, else its outward code. */
function begun(listed: string, postcode: string): string {
  const isSector = /^[A-Z]{1,2}\d[A-Z\d]?[\s-]+\d$/i.test(listed.trim());
  if (!isSector) return outward(postcode);
  return /\d[A-Z]{2}$/.test(plain(postcode)) ? plain(postcode).slice(0, -2) : '';
}

function safety({ law, posting }: Read): readonly Block[] {
  const hasNone = posting.place?.postcode === undefined && posting.place?.lat === undefined;
  const code = posting.place?.postcode ?? (hasNone ? posting.employerPostcode : undefined);
  const isListed =
    code !== undefined &&
    law.safety.postcodes.some(
      (listed) => plain(listed) === plain(code) || plain(listed) === begun(listed, code),
    );
  const isFeared = law.safety.employerIds.includes(posting.employerId);
  return isListed || isFeared ? [{ rule: 'safety_list', cause: 'list', isNear: false }] : [];
}

function barred({ law, firstDay, settings: { certain } }: Read): readonly Block[] {
  return law.bars
    .filter(({ until }) => until === undefined || until >= firstDay)
    .flatMap(({ settings: closed, citation, liftedBy }) => {
      const hit = [...new Set(closed)].filter((one) => certain.has(one)).sort();
      const cause = `bar ${hit} ${citation} ${liftedBy}`;
      return hit.length === 0 ? [] : [{ rule: 'statutory_bar', cause, isNear: false }];
    });
}

/** All blockers, one for each cause. */
export function blocksOf(facts: Read, way: Way): readonly Block[] {
  const closed: readonly Block[] = facts.posting.open
    ? []
    : [{ rule: 'opportunity_not_open', cause: 'posting', isNear: false }];
  const all = [
    ...closed,
    ...refused(facts, way),
    ...settings(facts),
    ...licences(facts),
    ...blockedByHours(facts),
    ...tooFar(facts, way),
    ...wage(facts),
    ...young(facts),
    ...safety(facts),
    ...barred(facts),
  ];
  return all.filter((block, place) => all.findIndex(({ cause }) => cause === block.cause) === place);
}
