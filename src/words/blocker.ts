import type { Blocker, GateRule } from '../domain/evaluation.ts';
import { moneyText, type Names, settingsText } from './phrases.ts';
import type { KeyOf, SentenceData, Words } from './words.ts';

/** Whom a blocker speaks of. */
type NamesOfPair = Pick<Names, 'participantName' | 'employerName'>;

/** Why a pair is not suggested, in a sentence for the coach. */
export function sayBlocker(words: Words, blocker: Blocker, names: NamesOfPair): string {
  return words.say(`blockers.${formOf[blocker.rule](blocker)}`, detailsOf(words, blocker, names));
}

const formOf: Readonly<Record<GateRule, (blocker: Blocker) => KeyOf<'blockers'>>> = {
  opportunity_not_open: () => 'opportunity_not_open',
  need_refused: () => 'need_refused',
  setting_avoided: ({ need }) => (need === undefined ? 'setting_avoided' : 'setting_against_need'),
  licence_missing: () => 'licence_missing',
  no_common_hours: ({ data }) => (Number(data.freeMinutes) === 0 ? 'no_free_hours' : 'no_common_hours'),
  too_far: ({ data }) => (data.limitFrom === 'assumed' ? 'too_far_assumed' : 'too_far'),
  wage_below_floor: () => 'wage_below_floor',
  working_age: ({ data }) => workingAgeForms[String(data.limit)] ?? 'working_age',
  safety_list: ({ data }) => (data.listed === 'employer' ? 'safety_list_employer' : 'safety_list'),
  statutory_bar: () => 'statutory_bar',
};

const workingAgeForms: Readonly<Record<string, KeyOf<'blockers'>>> = {
  hours_per_day: 'working_age_day',
  hours_per_week: 'working_age_week',
  rest_hours: 'working_age_rest',
};

/** All that any of the sentences names. */
function detailsOf(words: Words, { data, need, setting }: Blocker, names: NamesOfPair): SentenceData {
  const settings = Array.isArray(data.settings) ? data.settings : [setting];
  return {
    who: names.participantName,
    employer: names.employerName,
    need: words.label('needs', need),
    settings: settingsText(words, settings),
    licence: words.label('licences', data.licence),
    mode: words.label('modes', data.mode),
    minutes: Number(data.minutes),
    limit: Number(data.limit),
    highest: moneyText(data.highestHourly, data.currency),
    floor: moneyText(data.floorHourly, data.currency),
    hours: Number(data.hours),
    most: Number(data.most),
    citation: String(data.citation),
    liftedBy: String(data.liftedBy),
  };
}
