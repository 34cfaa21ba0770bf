import type { Reason } from '../../domain/evaluation.ts';
import type { Stance } from '../../domain/values/accommodation.ts';
import type { Names } from './labels.ts';
import {
  capital,
  hoursText,
  modeWords,
  moneyText,
  needText,
  percent,
  settingText,
  stanceWords,
} from './labels.ts';

type Data = Reason['data'];
type Say = (data: Data, names: Names) => string;

/** One sentence for each reason code. */
const sentences: Readonly<Record<string, Say>> = {
  skill_held: (data, names) => `${names.participantName} has ${skill(data, names)}${atLevel(data)}.`,
  skill_near: (data, names) =>
    `${names.participantName} has ${label(data.held, names)}, which is close to ${skill(data, names)}.`,
  skill_weak: (data, names) =>
    `${capital(skill(data, names))} is ${asked(data)}; ${names.participantName} covers ${percent(data.value)} of it with ${label(data.held, names)}.`,
  skill_missing: (data, names) =>
    `${capital(skill(data, names))} is ${asked(data)} and not among the skills held.`,
  skill_unknown: (data, names) =>
    `${capital(skill(data, names))} is ${asked(data)}; no skills are recorded yet.`,
  no_needs: () => 'No support needs are recorded.',
  need_met: (data, names) => `${capital(needText(data.need))}: ${grounds(data, names)}.`,
  need_unmet: (data, names) =>
    `${capital(needText(data.need))} (${String(data.weight)}): ${grounds(data, names)}.`,
  need_unknown: (data, names) =>
    `${names.employerName} has not said whether it offers ${needText(data.need)} (${String(data.weight)}).`,
  hours_fit: (data) =>
    Number(data.commonMinutes) >= Number(data.requiredMinutes)
      ? 'All the hours asked for are free.'
      : `${hoursText(data.commonMinutes)} of the ${hoursText(data.requiredMinutes)} hours a week asked for are free${data.flexible ? ', and the employer would move hours' : ''}.`,
  hours_clash: (data) =>
    `Only ${hoursText(data.commonMinutes)} of the ${hoursText(data.requiredMinutes)} hours a week asked for are free.`,
  hours_unknown: (data, names) =>
    data.whose === 'participant'
      ? `When ${names.participantName} is free is not recorded.`
      : 'The posting gives no hours.',
  travel_none: () => 'The work is done from home.',
  travel_fits: (data) => `${way(data)}, within the limit of ${String(data.limit)} minutes.`,
  travel_long: (data) => `${way(data)}, over the limit of ${String(data.limit)} minutes.`,
  travel_unknown: (data, names) =>
    data.whose === 'participant'
      ? `Where ${names.participantName} sets out from is not recorded.`
      : 'The posting names no place.',
  wage_meets_floor: (data) =>
    `The pay starts at ${moneyText(data.lowestHourly, data.currency)} an hour, at or above the floor of ${moneyText(data.floorHourly, data.currency)}.`,
  wage_under_floor: (data) =>
    `The pay starts at ${moneyText(data.lowestHourly, data.currency)} an hour, under the floor of ${moneyText(data.floorHourly, data.currency)}.`,
  wage_unknown: (data) =>
    data.offeredIn
      ? `The pay is in ${String(data.offeredIn)}, the floor in ${String(data.currency)}; they are not compared.`
      : 'The posting names no pay.',
  start_fits: (_, names) => `${names.participantName} can start in time.`,
  start_late: (data, names) =>
    `${names.participantName} can start ${String(data.waitDays)} days after the job would.`,
  occupation_wanted: (_, names) => `${names.participantName} is looking for this occupation.`,
  sector_wanted: (_, names) => `The role is in a field ${names.participantName} is looking for.`,
  occupation_not_avoided: () => 'The occupation is none that is unwanted.',
  occupation_other: (_, names) => `The occupation is not one ${names.participantName} asked for.`,
  occupation_avoided: (_, names) => `${names.participantName} does not want this occupation.`,
  occupation_unknown: () => 'The posting names no occupation that could be compared.',
  weekly_hours_wanted: () => 'The hours a week are as wished.',
  weekly_hours_differ: () => 'The hours a week differ from the wish.',
  weekly_hours_unknown: () => 'The posting does not say how many hours a week.',
  contract_wanted: () => 'The contract is as wished.',
  contract_differs: () => 'The contract is not of a kind wished for.',
  contract_unknown: () => 'The posting does not name the kind of contract.',
  track_good: (data, names) => `${held(data)} with ${names.employerName} held.`,
  track_poor: (data, names) => `Only ${held(data)} with ${names.employerName} held.`,
  track_unknown: (_, names) => `There are no placements with ${names.employerName} yet.`,
  nothing_blocks: () => 'Nothing rules this role out.',
};

/** A reason as a short sentence for the coach. A code without words gives itself, so that nothing is hidden. */
export function reasonText(reason: Reason, names: Names): string {
  return sentences[reason.code]?.(reason.data, names) ?? reason.code;
}

function label(uri: unknown, names: Names): string {
  return names.labelOf(String(uri));
}

function skill(data: Data, names: Names): string {
  return label(data.uri, names);
}

function asked(data: Data): string {
  return data.kind === 'required' ? 'required' : 'desired';
}

function atLevel(data: Data): string {
  return data.heldLevel ? ` (${String(data.heldLevel)})` : '';
}

function grounds(data: Data, names: Names): string {
  switch (data.by) {
    case 'measure':
      return measuredText(data);
    case 'flexible':
      return `${names.employerName} would move hours`;
    case 'conflict':
      return `the workplace has ${(data.conflicts as readonly unknown[]).map(settingText).join(' and ')}`;
    default:
      return `${names.employerName} ${stanceWords[data.stance as Stance]}`;
  }
}

function measuredText(data: Data): string {
  if (Number(data.measured) === 1) return 'the posting fits';
  switch (data.need) {
    case 'no_driving':
      return 'the role involves driving';
    case 'remote_possible':
      return 'some of the work is from home';
    case 'max_travel_minutes':
    case 'public_transport':
      return 'the way takes longer than that';
    case 'shift_limit':
      return `the hours keep ${percent(data.measured)} of it`;
    default:
      return `the hours asked for leave ${percent(data.measured)} of it free`;
  }
}

function way(data: Data): string {
  return `${String(data.minutes)} minutes ${modeWords[String(data.mode)] ?? ''} one way (estimated)`;
}

function held(data: Data): string {
  return `${String(data.held)} of ${String(data.placements)} placements`;
}
