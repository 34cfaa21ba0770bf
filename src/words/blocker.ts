import type { Blocker, GateRule } from '../domain/evaluation.ts';
import { hoursText, moneyText, type Names, settingsText } from './phrases.ts';
import type { KeyOf, SentenceData, Words } from './words.ts';

/** Whom a blocker speaks of. */
type NamesOfPair = Pick<Names, 'participantName' | 'employerName'>;

/** Why a pair is not suggested, in a sentence for the coach; of the law one sentence a limit. */
export function sayBlocker(words: Words, blocker: Blocker, names: NamesOfPair): string {
  if (blocker.rule === 'working_age') return sayWorkingAge(words, blocker);
  return words.say(`blockers.${formOf[blocker.rule](blocker)}`, detailsOf(words, blocker, names));
}

const formOf: Readonly<Record<Exclude<GateRule, 'working_age'>, (blocker: Blocker) => KeyOf<'blockers'>>> = {
  opportunity_not_open: () => 'opportunity_not_open',
  need_refused: () => 'need_refused',
  setting_avoided: ({ need }) => (need === undefined ? 'setting_avoided' : 'setting_against_need'),
  licence_missing: ({ data }) => (data.days === undefined ? 'licence_missing' : 'licence_obtainable'),
  no_common_hours: ({ data }) =>
    hoursForms[String(data.by)] ?? (Number(data.freeMinutes) === 0 ? 'no_free_hours' : 'no_common_hours'),
  too_far: ({ data }) => (data.limitFrom === 'assumed' ? 'too_far_assumed' : 'too_far'),
  wage_below_floor: () => 'wage_below_floor',
  safety_list: ({ data }) => (data.listed === 'employer' ? 'safety_list_employer' : 'safety_list'),
  statutory_bar: () => 'statutory_bar',
};

const hoursForms: Readonly<Record<string, KeyOf<'blockers'>>> = {
  window: 'hours_in_window',
  needs: 'hours_in_windows',
  day: 'day_too_long',
};

const workingAgeForms: Readonly<Record<string, KeyOf<'blockers'>>> = {
  hours_per_day: 'working_age_day',
  hours_per_week: 'working_age_week',
  rest_hours: 'working_age_rest',
  lawful_hours: 'working_age_few',
};

interface BrokenLimit {
  readonly limit: string;
  readonly hours?: number;
  readonly most?: number;
  readonly asked?: number;
  readonly setting?: string;
}

function sayWorkingAge(words: Words, { data }: Blocker): string {
  const limits = (Array.isArray(data.limits) ? data.limits : [data]) as readonly BrokenLimit[];
  const said = limits.map(({ limit, hours, most, asked, setting }) =>
    words.say(`blockers.${workingAgeForms[limit] ?? 'working_age'}`, {
      citation: String(data.citation),
      hours: hoursText(words, Number(hours) * 60),
      most: Number(most),
      asked: hoursText(words, Number(asked) * 60),
      setting: words.label('settings', setting),
    }),
  );
  return [...said, ...(data.monthOpen === true ? [words.say('blockers.working_age_open')] : [])].join(' ');
}

/** All that any of the sentences names. */
function detailsOf(words: Words, { data, need, setting }: Blocker, names: NamesOfPair): SentenceData {
  const settings = Array.isArray(data.settings) ? data.settings : [setting];
  return {
    who: names.participantName,
    employer: names.employerName,
    need: words.label('needs', need),
    settings: settingsText(words, settings),
    licence: words.label('licences', data.licence),
    days: Number(data.days),
    mode: words.label('modes', data.mode),
    minutes: Number(data.minutes),
    limit: Number(data.limit),
    highest: moneyText(words, data.highestHourly, data.currency),
    floor: moneyText(words, data.floorHourly, data.currency),
    required: hoursText(words, data.requiredMinutes),
    free: hoursText(words, data.freeMinutes),
    clash: hoursText(words, data.clashMinutes),
    day: hoursText(words, data.dayMinutes),
    dayLimit: hoursText(words, data.limitMinutes),
    citation: String(data.citation),
    liftedBy: String(data.liftedBy),
  };
}
