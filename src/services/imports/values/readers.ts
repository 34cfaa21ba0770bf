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
  <Code extends string>(codes: readonly Code[]): Reader<readonly Code[]> =>
  (text) =>
    items.readCodes(text, codes);

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
export const birthYear = number({ least: 1900, most: 2100, whole: true });
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
});
export const contract = oneOf(allContracts);
export const contracts = someOf(allContracts);
export const remote = oneOf(remoteKinds, { false: 'no', none: 'no', n: 'no' });
export const training = oneOf(trainings);
export const scheduleKind = oneOf(scheduleKinds);
export const state = oneOf(opportunityStates);
export const modes = someOf(travelModes);
export const settings = someOf(allSettings);
export const licences = someOf(allLicences);

export const language: Reader<string> = (given) => readLanguage(given);
export const languages = (given: string) => readLanguages(given);
export const asked = (given: string) => readAsked(given);
export const recordConstraints = (given: string) => readRecordConstraints(given);
export const sectors = (given: string) => readSectors(given);

export const skills =
  (find: FindConcept): Reader<readonly items.SkillSaid[]> =>
  (given, { stood }) =>
    items.readSkills(given, (text) => find(text, stood));
export const occupation =
  (find: FindConcept): Reader<string> =>
  (given, { stood }) =>
    items.readOccupation(given, (text) => find(text, stood));
export const occupations =
  (find: FindConcept): Reader<readonly string[]> =>
  (given, { stood }) =>
    readOccupations(given, (text) => find(text, stood));
export const pastWork =
  (find: FindConcept): Reader<readonly PastWorkSaid[]> =>
  (given, { stood }) =>
    readPastWork(given, (text) => find(text, stood));
export const needs = (given: string) => items.readNeeds(given);
export const accommodations = (given: string) => items.readAccommodations(given);
