import type { NeedCode, SupportNeed } from './values/support-need.ts';
import type { WeekDay, WeeklyBlock } from './values/week.ts';

/**
 * What is agreed about the work, in an employer's words: what somebody is to have, never why. Those of hours are drawn from the
 * windows of a need and say the hour alone.
 */
export const arrangementCodes = [
  'starts_from',
  'done_by',
  'away',
  'agreed_hours',
  'shift_length',
  'gradual_start',
  'bus_hours',
  'no_driving',
  'help_with_way',
  'no_till',
  'quiet_place',
  'room_of_own',
  'written_tasks',
  'one_task_at_a_time',
  'own_pace',
  'more_breaks',
  'lighter_work',
  'named_supervisor',
  'colleague_to_ask',
  'coach_along',
  'coach_to_ring',
  'weekly_talk',
  'help_with_language',
  'help_with_reading',
  'help_with_computers',
  'clothes_and_tools',
  'early_first_pay',
  'work_from_home',
  'childcare',
] as const;
export type ArrangementCode = (typeof arrangementCodes)[number];

/** One arrangement as it is kept with a release: all that an employer learns of it. */
export interface Arrangement {
  readonly code: ArrangementCode;
  readonly days?: readonly WeekDay[] | undefined;
  /** `HH:MM`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Minutes of a shift, at most. */
  readonly minutes?: number | undefined;
}

/**
 * The needs that can be spoken of at work, and as what. One that would tell of treatment, drink, medicine or a record whatever the
 * words has none: it stays between the person and their coach.
 */
const spokenAs: Readonly<Partial<Record<NeedCode, ArrangementCode>>> = {
  treatment_sessions: 'agreed_hours',
  dosing_window: 'agreed_hours',
  mutual_aid_times: 'agreed_hours',
  court_or_probation: 'agreed_hours',
  childcare_hours: 'agreed_hours',
  curfew: 'agreed_hours',
  shift_limit: 'shift_length',
  phased_hours: 'gradual_start',
  public_transport: 'bus_hours',
  no_driving: 'no_driving',
  transport_help: 'help_with_way',
  no_cash_initially: 'no_till',
  low_noise: 'quiet_place',
  private_space: 'room_of_own',
  written_instructions: 'written_tasks',
  step_by_step_tasks: 'one_task_at_a_time',
  self_paced: 'own_pace',
  frequent_breaks: 'more_breaks',
  physical_limit: 'lighter_work',
  trained_supervisor: 'named_supervisor',
  mentor_or_peer: 'colleague_to_ask',
  coach_on_site: 'coach_along',
  coach_contact_line: 'coach_to_ring',
  regular_check_in: 'weekly_talk',
  language_support: 'help_with_language',
  literacy_support: 'help_with_reading',
  digital_help: 'help_with_computers',
  tools_or_uniform: 'clothes_and_tools',
  wage_advance: 'early_first_pay',
  remote_possible: 'work_from_home',
  childcare_help: 'childcare',
};

/** Of needs or arrangements, the codes that somebody may name to be spoken of. */
export type SayableCode = ArrangementCode | NeedCode;

/** Whether something is a code that can be spoken of at work; a form may send any word. */
export const isSayable = (code: string): code is SayableCode =>
  isArrangement(code) || Object.hasOwn(spokenAs, code);

const isArrangement = (code: string): code is ArrangementCode =>
  (arrangementCodes as readonly string[]).includes(code);

/**
 * What named codes come to: of hours, what the windows of the needs say against the hours of the role. Throws nothing: a code that
 * cannot be spoken of gives nothing, so ask `isSayable` first.
 */
export function arrangementsOf(
  codes: readonly SayableCode[],
  needs: readonly SupportNeed[],
  roleBlocks: readonly WeeklyBlock[],
): readonly Arrangement[] {
  const all = codes.flatMap((code): readonly Arrangement[] => {
    const spoken = isArrangement(code) ? code : spokenAs[code];
    if (spoken === undefined) return [];
    const meant = needs.filter((need) => need.code === code || spokenAs[need.code] === code);
    if (spoken === 'shift_length') {
      const minutes = meant.find((need) => need.minutes !== undefined)?.minutes;
      return [minutes === undefined ? { code: spoken } : { code: spoken, minutes }];
    }
    if (spoken !== 'agreed_hours') return [{ code: spoken }];
    const said = meant.flatMap(({ windows = [] }) => windows.map((window) => spokenOf(window, roleBlocks)));
    return said.length === 0 ? [{ code: spoken }] : said;
  });
  return all.filter((one, at) => all.findIndex((other) => same(one, other)) === at);
}

/** What a window that must stay free means for the day at work: a start, an end, or hours away. */
function spokenOf({ days, from, to }: WeeklyBlock, roleBlocks: readonly WeeklyBlock[]): Arrangement {
  const theirs = roleBlocks.filter((block) => block.days.some((day) => days.includes(day)));
  const starts = theirs.map((block) => block.from).sort()[0] ?? '12:00';
  const ends = theirs.map((block) => (block.to <= block.from ? '24:00' : block.to)).sort();
  const end = ends.at(-1) ?? '15:00';
  if (to <= from || to >= end) return { code: 'done_by', days, until: from };
  if (from <= starts) return { code: 'starts_from', days, from: to };
  return { code: 'away', days, from, until: to };
}

const same = (one: Arrangement, other: Arrangement): boolean => JSON.stringify(one) === JSON.stringify(other);
