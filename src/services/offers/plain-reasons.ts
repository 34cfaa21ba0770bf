import type { Evaluation, Reason } from '../../domain/evaluation.ts';
import type { PlainReasonCode } from '../../domain/offer.ts';

/**
 * A reason as it is told to whoever the job was offered to: without points, shares and ranks, and without anybody else. `need` is
 * theirs to see, and goes to nobody else.
 */
export interface PlainReason {
  readonly code: PlainReasonCode;
  readonly data: {
    readonly [Name in 'skill' | 'held' | 'need' | 'mode' | 'setting' | 'licence']?: string;
  } & { readonly minutes?: number; readonly limit?: number; readonly hours?: number; readonly of?: number };
}

/** Why a job fits somebody, what does not, and what nobody knows yet, the weightiest first. */
export interface PlainReasons {
  readonly fits: readonly PlainReason[];
  readonly against: readonly PlainReason[];
  readonly open: readonly PlainReason[];
}

type Data = Reason['data'];
type Picked = PlainReason['data'];

const skill = (data: Data): Picked => ({ skill: String(data.uri) });
const withHeld = (data: Data): Picked => ({ skill: String(data.uri), held: String(data.held) });
const work = (data: Data): Picked => ({ held: String(data.occupation) });
const need = (data: Data): Picked => ({ need: String(data.need) });
const nothing = (): Picked => ({});
const way = (data: Data): Picked => ({
  ...(data.minutes === undefined ? {} : { minutes: Number(data.minutes) }),
  ...(data.mode === undefined ? {} : { mode: String(data.mode) }),
  ...(data.limit === undefined ? {} : { limit: Number(data.limit) }),
});
const hours = (data: Data): Picked => ({
  hours: Math.round(Number(data.commonMinutes) / 6) / 10,
  of: Math.round(Number(data.requiredMinutes) / 6) / 10,
});

/** Codes of the engine, with what they are told as; what is not here speaks of others, of points, or of nothing. */
const told = {
  skill_held: ['can', skill],
  skill_near: ['can_near', withHeld],
  skill_weak: ['can_partly', skill],
  skill_missing: ['skill_not_named', skill],
  skill_taught: ['skill_taught', skill],
  skill_from_past_work: ['skill_from_work', (data) => ({ skill: String(data.uri), held: String(data.from) })],
  skills_unknown: ['your_skills_unknown', nothing],
  role_unknown: ['job_skills_unknown', nothing],
  training_given: ['taught', nothing],
  training_some: ['taught_some', nothing],
  past_work_same: ['work_same', work],
  past_work_near: ['work_near', work],
  past_work_far: ['work_far', work],
  needs_not_asked: ['needs_not_asked', nothing],
  need_met: ['need_met', need],
  need_unmet: ['need_unmet', need],
  need_unknown: ['need_unknown', need],
  hours_fit: ['hours_fit', nothing],
  hours_clash: ['hours_clash', hours],
  hours_unknown: ['hours_unknown', nothing],
  fewest_hours_unknown: ['hours_unknown', nothing],
  weekly_hours_unknown: ['hours_unknown', nothing],
  travel_none: ['from_home', nothing],
  travel_fits: ['way_fits', way],
  travel_long: ['way_long', way],
  bus_unknown: ['bus_unknown', nothing],
  travel_unknown: ['place_unknown', nothing],
  wage_meets_floor: ['pay_fits', nothing],
  wage_under_floor: ['pay_low', nothing],
  wage_unknown: ['pay_unknown', nothing],
  wage_hours_unknown: ['pay_unknown', nothing],
  start_unknown: ['start_unknown', nothing],
  start_fits: ['start_fits', nothing],
  start_late: ['start_late', nothing],
  occupation_wanted: ['work_wanted', nothing],
  occupation_near: ['work_near_wish', nothing],
  sector_wanted: ['field_wanted', nothing],
  occupation_other: ['work_other', nothing],
  occupation_avoided: ['work_unwanted', nothing],
  weekly_hours_wanted: ['week_fits', nothing],
  weekly_hours_differ: ['week_differs', nothing],
  contract_wanted: ['contract_fits', nothing],
  contract_differs: ['contract_differs', nothing],
  contract_unknown: ['contract_unknown', nothing],
  no_wishes: ['no_wishes', nothing],
  way_into_window: ['way_tight', way],
  setting_likely: ['setting_likely', (data) => ({ setting: String(data.setting) })],
  hours_outside_law: ['hours_of_law', nothing],
} as const satisfies Readonly<Record<string, readonly [PlainReasonCode, (data: Data) => Picked]>>;

/** Rules by which a pair is blocked, as they are told. What a list of places to stay away from or a law says, the coach tells. */
const blocked = {
  opportunity_not_open: 'job_closed',
  need_refused: 'need_refused',
  setting_avoided: 'setting_avoided',
  licence_missing: 'licence_missing',
  no_common_hours: 'hours_taken',
  too_far: 'too_far',
  wage_below_floor: 'pay_too_low',
  working_age: 'ask_coach',
  safety_list: 'ask_coach',
  statutory_bar: 'ask_coach',
} as const satisfies Readonly<Record<Evaluation['blockers'][number]['rule'], PlainReasonCode>>;

/** Reasons of one side told at most: nobody reads twenty on a telephone. The weightiest come first. */
const mostOfSide = 6;

function plain({ code, data }: Reason): PlainReason | undefined {
  if (data.whose === 'participant' && code === 'hours_unknown')
    return { code: 'your_hours_unknown', data: {} };
  if (data.whose === 'participant' && code === 'travel_unknown')
    return { code: 'your_place_unknown', data: {} };
  const found = (told as Readonly<Record<string, readonly [PlainReasonCode, (data: Data) => Picked]>>)[code];
  // Skills that are only usual for such work speak against nobody.
  if (found === undefined || (data.usual === true && data.speaks !== 'for')) return undefined;
  return { code: found[0], data: found[1](data) };
}

function once(reasons: readonly (PlainReason | undefined)[]): readonly PlainReason[] {
  const seen = new Map<string, PlainReason>();
  for (const reason of reasons) {
    if (reason === undefined) continue;
    const key = JSON.stringify(reason);
    if (!seen.has(key)) seen.set(key, reason);
  }
  return [...seen.values()].slice(0, mostOfSide);
}

/** What an evaluation says to the person it is about. What stands in the way comes before all else that does not fit. */
export function plainReasons({ explanation, blockers }: Evaluation): PlainReasons {
  const areHoursTaken = blockers.some(({ rule }) => rule === 'no_common_hours');
  const standing = blockers.map(({ rule, need: code, setting, data }): PlainReason => {
    // Most of the hours may be free: how many says more than that they are not.
    if (rule === 'no_common_hours' && Number(data.freeMinutes) > 0 && Number(data.requiredMinutes) > 0)
      return { code: 'hours_clash', data: hours({ ...data, commonMinutes: data.freeMinutes ?? 0 }) };
    const licence = typeof data.licence === 'string' ? { licence: data.licence } : {};
    const of = { ...(code && { need: code }), ...(setting && { setting }), ...licence };
    return { code: blocked[rule], data: blocked[rule] === 'ask_coach' ? {} : of };
  });
  return {
    // Hours that stand in the way of a job do not fit as well, however many of them are free.
    fits: once(explanation.for.filter(({ code }) => !(areHoursTaken && code === 'hours_fit')).map(plain)),
    against: once([...standing, ...explanation.against.map(plain)]),
    open: once(explanation.unknown.map(plain)),
  };
}
