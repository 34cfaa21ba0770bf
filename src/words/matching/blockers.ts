import type { Blocker, GateRule } from '../../domain/evaluation.ts';
import type { Names } from './labels.ts';
import { licenceText, modeWords, moneyText, needText, settingText } from './labels.ts';

/** Why a pair is not suggested, one sentence a rule. For coaches; none of it is for employers. */
const sentences: Readonly<Record<GateRule, (blocker: Blocker, names: Names) => string>> = {
  opportunity_not_open: () => 'The posting takes no applications now.',
  need_refused: ({ need }, names) =>
    `${names.employerName} says it cannot offer ${needText(need)}, which ${names.participantName} must have.`,
  setting_avoided: ({ need, setting, data }, names) =>
    need === undefined
      ? `The work involves ${settingText(setting)}, which ${names.participantName} avoids.`
      : `The work involves ${settings(data, setting)}; ${names.participantName} must have ${needText(need)}.`,
  licence_missing: ({ data }, names) =>
    `The role asks for ${licenceText(data.licence)}, which ${names.participantName} does not hold.`,
  no_common_hours: ({ data }, names) =>
    Number(data.freeMinutes) === 0
      ? `${names.participantName} has no free hours left beside those that must stay free.`
      : `None of the hours asked for are hours ${names.participantName} has free.`,
  too_far: ({ data }) =>
    `The way takes about ${String(data.minutes)} minutes ${modeWords[String(data.mode)] ?? ''}, over the ${
      data.limitFrom === 'assumed' ? 'assumed limit' : 'limit'
    } of ${String(data.limit)}.`,
  wage_below_floor: ({ data }) =>
    `The pay is at most ${moneyText(data.highestHourly, data.currency)} an hour, under the floor of ${moneyText(data.floorHourly, data.currency)}.`,
  working_age: ({ data, setting }) => `${ageText(data, setting)} (${String(data.citation)}).`,
  safety_list: ({ data }, names) =>
    `The ${data.listed === 'employer' ? 'employer' : 'place'} is on ${names.participantName}’s list of people and places to stay away from. Do not share this.`,
  statutory_bar: ({ data, setting }) =>
    `A legal bar applies to ${settings(data, setting)} (${String(data.citation)}). It is lifted by: ${String(data.liftedBy)}.`,
};

export function blockerText(blocker: Blocker, names: Names): string {
  return sentences[blocker.rule](blocker, names);
}

function settings(data: Blocker['data'], setting: unknown): string {
  const all = data.settings;
  return Array.isArray(all) ? all.map(settingText).join(' and ') : settingText(setting);
}

function ageText(data: Blocker['data'], setting: unknown): string {
  switch (data.limit) {
    case 'hours_per_day':
      return `A day of ${String(data.hours)} hours is over the ${String(data.most)} that the law on young workers allows`;
    case 'hours_per_week':
      return `A week of ${String(data.hours)} hours is over the ${String(data.most)} that the law on young workers allows`;
    case 'rest_hours':
      return 'Some of the hours are ones in which young workers may not work';
    default:
      return `Young workers may not do work with ${settingText(setting)}`;
  }
}
