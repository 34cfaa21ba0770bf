import type { Reason } from '../domain/evaluation.ts';
import { reasons } from './en/reasons.ts';
import { capital, hoursText, moneyText, type Names, percent, settingsText } from './phrases.ts';
import type { KeyOf, SentenceData, Words } from './words.ts';

type Data = Reason['data'];

/** What a sentence names besides the two sides, and which of its forms a code takes when it is not the first. */
interface Details {
  readonly form?: KeyOf<'reasons'> | undefined;
  readonly data: SentenceData;
}

/** A reason as a short sentence for the coach. A code without words gives itself, so that nothing is hidden. */
export function sayReason(words: Words, { code, data }: Reason, names: Names): string {
  const details = detailsOf[code]?.(data, names, words);
  const key = details?.form ?? code;
  if (!isKey(key)) return code;
  const { participantName: who, employerName: employer } = names;
  return words.say(`reasons.${key}`, { who, employer, ...details?.data });
}

function isKey(code: string): code is KeyOf<'reasons'> {
  return Object.hasOwn(reasons, code);
}

const detailsOf: Readonly<Record<string, (data: Data, names: Names, words: Words) => Details>> = {
  skill_held: (data, names, words) => ({
    form: data.heldLevel ? 'skill_held_at_level' : undefined,
    data: { skill: label(data.uri, names), level: words.label('levels', data.heldLevel) },
  }),
  skill_near: (data, names) => ({
    data: { skill: label(data.uri, names), held: label(data.held, names) },
  }),
  skill_weak: (data, names, words) => ({
    form: data.usual ? 'usual_weak' : undefined,
    data: { ...askedSkill(data, names, words), share: percent(data.value), held: label(data.held, names) },
  }),
  skill_missing: (data, names, words) => ({
    form: data.usual ? (data.named ? 'usual_missing' : 'usual_unknown') : undefined,
    data: askedSkill(data, names, words),
  }),
  skill_taught: (data, names, words) => ({
    form: data.usual
      ? data.training === 'some'
        ? 'usual_taught_in_part'
        : 'usual_taught'
      : data.training === 'some'
        ? 'skill_taught_in_part'
        : undefined,
    data: askedSkill(data, names, words),
  }),
  usual_more: (data) => ({
    form:
      data.speaks === 'for'
        ? undefined
        : data.speaks === 'unknown'
          ? 'usual_more_unknown'
          : 'usual_more_missing',
    data: { count: Number(data.count) },
  }),
  skill_from_past_work: (data, names, words) => ({
    data: { ...askedSkill(data, names, words), held: label(data.from, names) },
  }),
  past_work_same: (data, names) => ({
    form: data.lastYear ? 'past_work_same_until' : undefined,
    data: { held: label(data.occupation, names), year: String(data.lastYear) },
  }),
  past_work_near: (data, names) => ({ data: { held: label(data.occupation, names) } }),
  past_work_far: (data, names) => ({ data: { held: label(data.occupation, names) } }),
  need_met: (data, names, words) => ({ data: need(data, names, words) }),
  need_unmet: (data, names, words) => ({ data: need(data, names, words) }),
  need_unknown: (data, _, words) => ({
    form: data.bus ? 'need_bus_unknown' : undefined,
    data: {
      Need: capital(words.label('needs', data.need)),
      need: words.label('needs', data.need),
      weight: words.label('weights', data.weight),
    },
  }),
  hours_fit: (data, _, words) => ({
    form:
      data.kind === 'pool'
        ? 'hours_fit_drawn'
        : data.kind === 'flexible'
          ? 'hours_fit_agreed'
          : Number(data.commonMinutes) >= Number(data.requiredMinutes)
            ? undefined
            : 'hours_fit_mostly',
    data: hours(data, words),
  }),
  hours_clash: (data, _, words) => ({ data: hours(data, words) }),
  hours_unknown: (data) => ({
    form: ofParticipant(data) ? 'hours_unknown_of_participant' : undefined,
    data: {},
  }),
  travel_fits: (data, _, words) => ({
    form: data.minutes === 0 ? 'travel_fits_next_door' : undefined,
    data: way(data, words),
  }),
  travel_long: (data, _, words) => ({ data: way(data, words) }),
  bus_unknown: (data, _, words) => ({
    form: data.bus === 'last_bus' ? 'bus_unknown_last' : undefined,
    data: way(data, words),
  }),
  occupation_near: (data, names) => ({ data: { nearest: label(data.nearest, names) } }),
  way_into_window: (data, _, words) => ({
    data: { minutes: Number(data.minutes), need: words.label('needs', data.need) },
  }),
  setting_likely: (data, _, words) => ({ data: { setting: words.label('settings', data.setting) } }),
  hours_outside_law: (data, _, words) => ({
    data: { hours: hoursText(words, Number(data.hours) * 60), citation: String(data.citation) },
  }),
  travel_unknown: (data) => ({
    form: ofParticipant(data) ? 'travel_unknown_of_participant' : undefined,
    data: {},
  }),
  wage_meets_floor: (data, _, words) => ({ data: wage(data, words) }),
  wage_under_floor: (data, _, words) => ({ data: wage(data, words) }),
  wage_unknown: (data) => ({
    form: data.offeredIn ? 'wage_unknown_in_currency' : undefined,
    data: { offeredIn: String(data.offeredIn), currency: String(data.currency) },
  }),
  start_late: (data) => ({ data: { waitDays: Number(data.waitDays) } }),
  track_good: (data) => ({ data: placements(data) }),
  track_poor: (data) => ({ data: placements(data) }),
};

function label(uri: unknown, names: Names): string {
  return names.labelOf(String(uri));
}

function ofParticipant(data: Data): boolean {
  return data.whose === 'participant';
}

function askedSkill(data: Data, names: Names, words: Words): SentenceData {
  return { Skill: capital(label(data.uri, names)), asked: words.label('askedKinds', data.kind) };
}

function need(data: Data, names: Names, words: Words): SentenceData {
  return {
    Need: capital(words.label('needs', data.need)),
    weight: words.label('weights', data.weight),
    grounds: groundsText(data, names, words),
  };
}

function groundsText(data: Data, names: Names, words: Words): string {
  const employer = names.employerName;
  switch (data.by) {
    case 'measure':
      return measuredText(data, words);
    case 'flexible':
      return words.say('grounds.flexible', { employer });
    case 'conflict': {
      const conflicts = Array.isArray(data.conflicts) ? data.conflicts : [];
      return words.say('grounds.conflict', { settings: settingsText(words, conflicts) });
    }
    default:
      return words.say('grounds.stated', { employer, stance: words.label('stances', data.stance) });
  }
}

function measuredText(data: Data, words: Words): string {
  if (Number(data.measured) === 1) return words.say('grounds.fits');
  const share = percent(data.measured);
  switch (data.need) {
    case 'no_driving':
      return words.say('grounds.driving');
    case 'remote_possible':
      return words.say('grounds.some_from_home');
    case 'max_travel_minutes':
    case 'public_transport':
      return words.say('grounds.way_too_long');
    case 'shift_limit':
      return words.say('grounds.shifts', { share });
    default:
      return words.say('grounds.hours_left', { share });
  }
}

function hours(data: Data, words: Words): SentenceData {
  return { common: hoursText(words, data.commonMinutes), required: hoursText(words, data.requiredMinutes) };
}

function way(data: Data, words: Words): SentenceData {
  return {
    minutes: Number(data.minutes),
    mode: words.label('modes', data.mode),
    limit: Number(data.limit),
  };
}

function wage(data: Data, words: Words): SentenceData {
  return {
    lowest: moneyText(words, data.lowestHourly, data.currency),
    floor: moneyText(words, data.floorHourly, data.currency),
  };
}

function placements(data: Data): SentenceData {
  return { held: Number(data.held), placements: Number(data.placements) };
}
