import {
  contracts as allContracts,
  opportunityStates,
  remoteKinds,
  trainings,
} from '../../../domain/opportunity.ts';
import type { Sentence } from '../../../domain/sentence.ts';
import type { NamedConcept } from '../../../domain/values/concept.ts';
import { wagePeriods } from '../../../domain/values/money.ts';
import { travelModes } from '../../../domain/values/place.ts';
import { scheduleKinds } from '../../../domain/values/schedule.ts';
import { licences as allLicences, settings as allSettings } from '../../../domain/values/setting.ts';
import { stages } from '../../../domain/values/stage.ts';
import { type BirthSaid, readBirth } from './birth.ts';
import { readCode } from './code.ts';
import { readDate } from './date.ts';
import { readHours } from './hours.ts';
import * as items from './items.ts';
import { readLastDay } from './last-day.ts';
import { readCurrency, readMoney } from './money.ts';
import { type DecimalSign, type NumberRules, readNumber } from './number.ts';
import { type PastWorkSaid, readPastWork } from './past-work.ts';
import {
  readAsked,
  readLanguage,
  readLanguages,
  readOccupations,
  readRecordConstraints,
  readSectors,
} from './person-items.ts';
import type { Reading } from './reading.ts';
import { plain, readText, spoiled } from './text.ts';

/** What reading a cell needs to know beside it. */
export interface CellContext {
  /** The decimal sign of its column, where the cells of the file tell. */
  readonly sign?: DecimalSign | undefined;
  readonly organisation: { readonly zone: string };
  /** The concepts that the record of the row names so far. */
  readonly stood?: readonly NamedConcept[] | undefined;
}

type FindConcept = (uriOrLabel: string, stood?: readonly NamedConcept[]) => string | undefined;

/** Reads a cell in which something stands; `read` is for the text that `cellText` gave. */
type Reader<T> = (text: string, context: CellContext) => Reading<T>;

/** A cell that says that what stands there is to go. */
const takesAway = /^[-‐-―−]$/;

/**
 * What a cell says: undefined for nothing, null when it takes away, else its text without what nobody sees, or why no column takes
 * it.
 */
export function cellText(cell: string): Reading<string> | null | undefined {
  if (cell.trim() === '') return undefined;
  const text = plain(cell);
  if (takesAway.test(text)) return null;
  const fault: Sentence | undefined = spoiled(text);
  return fault === undefined ? { value: text } : { fault };
}

const oneOf =
  <Code extends string>(codes: readonly Code[], synonyms?: Readonly<Record<string, Code>>): Reader<Code> =>
  (text) =>
    readCode(text, codes, synonyms);

const someOf =
  <Code extends string>(
    codes: readonly Code[],
    synonyms?: Readonly<Record<string, Code>>,
  ): Reader<readonly Code[]> =>
  (text) =>
    items.readCodes(text, codes, synonyms);

const number =
  (rules: NumberRules): Reader<number> =>
  (text, { sign }) =>
    readNumber(text, sign, rules);

export const text: Reader<string> = (given) => readText(given);
export const email: Reader<string> = (given) =>
  readText(given.replace(/^mailto: ?/i, '').replace(/^<(.*)>$/, '$1'));
/** Dashes of any kind are dashes. */
export const phone: Reader<string> = (given) =>
  readText(
    given
      .normalize('NFKC')
      .replace(/^tel: ?/i, '')
      .replaceAll(/[‐-―−]/g, '-'),
  );
export const date: Reader<string> = (given) => readDate(given);
/** A date is the end of that day in the organisation's zone. */
export const lastDay: Reader<string> = (given, { organisation }) => readLastDay(given, organisation.zone);
export const blocks = (given: string) => readHours(given);

const hourWords = / ?(?:h|hrs?|hours?)\.?$/i;
export const birth: Reader<BirthSaid> = (given, { sign }) => readBirth(given, sign);
export const birthMonth = number({ least: 1, most: 12, whole: true });
export const openings = number({ least: 0, most: 10_000, whole: true });
export const maxMinutes = number({ least: 1, most: 600, whole: true, unit: items.minuteWords });
export const weekHours = number({ least: 0, most: 168, unit: hourWords });
export const latitude = number({ least: -90, most: 90 });
export const longitude = number({ least: -180, most: 180 });
export const currency: Reader<string> = (given) => readCurrency(given);
export const money = (given: string, { sign }: CellContext) => readMoney(given, sign);

export const stage = oneOf(stages);
export const wagePer = oneOf(wagePeriods, {
  hourly: 'hour',
  perhour: 'hour',
  h: 'hour',
  daily: 'day',
  perday: 'day',
  weekly: 'week',
  perweek: 'week',
  monthly: 'month',
  permonth: 'month',
  yearly: 'year',
  peryear: 'year',
  annual: 'year',
  annually: 'year',
  perannum: 'year',
  pa: 'year',
  stunde: 'hour',
  std: 'hour',
  prostunde: 'hour',
  tag: 'day',
  woche: 'week',
  monat: 'month',
  jahr: 'year',
});
const contractWords = {
  unbefristet: 'permanent',
  befristet: 'fixed_term',
  temp: 'temporary',
  aushilfe: 'temporary',
  ausbildung: 'apprenticeship',
  trial: 'work_trial',
  probearbeit: 'work_trial',
} as const;
export const contract = oneOf(allContracts, contractWords);
export const contracts = someOf(allContracts, contractWords);
export const remote = oneOf(remoteKinds, {
  ...{ false: 'no', none: 'no', n: 'no', nein: 'no', onsite: 'no' },
  ...{ some: 'partly', hybrid: 'partly', teilweise: 'partly', full: 'fully', ganz: 'fully' },
});
export const training = oneOf(trainings, {
  ...{ yes: 'given', y: 'given', true: 'given', ja: 'given' },
  ...{ no: 'none', n: 'none', false: 'none', nein: 'none', teilweise: 'some' },
});
export const scheduleKind = oneOf(scheduleKinds);
export const state = oneOf(opportunityStates);
export const modes = someOf(travelModes, {
  ...{ walking: 'walk', onfoot: 'walk', foot: 'walk', zufuß: 'walk', bike: 'bicycle', cycle: 'bicycle' },
  ...{ cycling: 'bicycle', fahrrad: 'bicycle', rad: 'bicycle', auto: 'car', driving: 'car' },
  ...{ bus: 'public_transport', train: 'public_transport', tram: 'public_transport' },
  ...{ bahn: 'public_transport', zug: 'public_transport', öpnv: 'public_transport' },
});
export const settings = someOf(allSettings);
export const licences = someOf(allLicences);

export const language: Reader<string> = (given) => readLanguage(given);
export const languages = (given: string) => readLanguages(given);
export const asked = (given: string) => readAsked(given);
export const recordConstraints = (given: string) => readRecordConstraints(given);
export const sectors = (given: string) => readSectors(given);

export const skills =
  (find: FindConcept, like: items.Naming['like']): Reader<readonly items.SkillSaid[]> =>
  (given, { stood }) =>
    items.readSkills(given, { find: (text) => find(text, stood), like });
export const occupation =
  (find: FindConcept, like: items.Naming['like']): Reader<string> =>
  (given, { stood }) =>
    items.readOccupation(given, { find: (text) => find(text, stood), like });
export const occupations =
  (find: FindConcept, like: items.Naming['like']): Reader<readonly string[]> =>
  (given, { stood }) =>
    readOccupations(given, { find: (text) => find(text, stood), like });
export const pastWork =
  (find: FindConcept): Reader<readonly PastWorkSaid[]> =>
  (given, { stood }) =>
    readPastWork(given, (text) => find(text, stood));
export const needs = (given: string) => items.readNeeds(given);
export const accommodations = (given: string) => items.readAccommodations(given);
