import { type Sentence, sentence } from '../../../domain/sentence.ts';
import { type Stance, stances } from '../../../domain/values/accommodation.ts';
import { type SkillLevel, skillLevels } from '../../../domain/values/skill.ts';
import {
  type NeedCode,
  type NeedWeight,
  needCodes,
  needWeights,
} from '../../../domain/values/support-need.ts';
import type { WeeklyBlock } from '../../../domain/values/week.ts';
import { codeKey, readCode } from './code.ts';
import { readHours } from './hours.ts';
import { readNumber } from './number.ts';
import { quoted, type Reading } from './reading.ts';
import { spoiled } from './text.ts';

/** The items of a list, between bars; empty ones are nothing. */
export const itemsOf = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/**
 * Reads a list item by item. What is there twice counts once; twice with something else said of it is refused, as nobody knows
 * which is meant.
 */
export function readItems<T>(
  cell: string,
  read: (item: string) => Reading<T>,
  keyOf: (value: T) => string,
): Reading<readonly T[]> {
  const found = new Map<string, T>();
  for (const item of itemsOf(cell)) {
    const fault = spoiled(item);
    const one = fault === undefined ? read(item) : { fault };
    if ('fault' in one) return one;
    const key = keyOf(one.value);
    const before = found.get(key);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(one.value))
      return { fault: sentence('item_said_twice', { cell: quoted(item) }) };
    found.set(key, one.value);
  }
  return { value: [...found.values()] };
}

/** What people put between the items of a list; no code holds any of it. */
const between = /[,;/&+]|\s(?:and|or|und|oder)\s/i;

/** A list with bars between its items, also where commas, strokes or words stand there and each item is one then. */
export const withBars = (cell: string, isOne: (item: string) => boolean): string =>
  itemsOf(cell)
    .flatMap((item) => {
      const parts = item.length > 200 ? [] : item.split(between).map((part) => part.trim());
      return !isOne(item) && parts.length > 1 && parts.every(isOne) ? parts : [item];
    })
    .join('|');

/** Codes between bars, commas, strokes or words. */
export function readCodes<Code extends string>(
  cell: string,
  codes: readonly Code[],
  synonyms?: Readonly<Record<string, Code>>,
): Reading<readonly Code[]> {
  const read = (item: string) => readCode(item, codes, synonyms);
  return readItems(
    withBars(cell, (item) => 'value' in read(item)),
    read,
    (code) => code,
  );
}

/** A skill as a cell names it; without a level when it says none. */
export interface SkillSaid {
  readonly uri: string;
  readonly level?: SkillLevel | undefined;
}

/** How names are found, and what is like one that is none. */
export interface Naming {
  readonly find: (uriOrLabel: string) => string | undefined;
  readonly like: (text: string) => readonly string[];
}

/** `label:level|label`, with labels or URIs. A colon belongs to the name unless a level follows it. */
export const readSkills = (cell: string, { find, like }: Naming): Reading<readonly SkillSaid[]> =>
  readItems(
    cell,
    (item): Reading<SkillSaid> => {
      const { name, level } = levelOf(item);
      const uri = conceptIn(name, find) ?? (level === undefined ? undefined : conceptIn(item, find));
      if (uri === undefined) {
        const near = like(name);
        return {
          fault:
            near.length === 0
              ? sentence('cell_not_a_skill', { cell: quoted(item) })
              : sentence('cell_not_quite_a_skill', { cell: quoted(item), near }),
        };
      }
      return { value: level === undefined ? { uri } : { uri, level } };
    },
    ({ uri }) => uri,
  );

function levelOf(item: string): { name: string; level?: SkillLevel } {
  const at = item.lastIndexOf(':');
  if (at < 0 || item.length - at > 40) return { name: item };
  const key = codeKey(item.slice(at + 1));
  const level = skillLevels.find((one) => one === key);
  return level === undefined ? { name: item } : { name: item.slice(0, at).trim(), level };
}

/** A concept by its name or its URI; that of ESCO answers under https, too, and with a stroke at its end. */
export function conceptIn(
  text: string,
  find: (uriOrLabel: string) => string | undefined,
): string | undefined {
  const name = text.replaceAll(/\s+/g, ' ').trim();
  if (name.length > 300) return undefined;
  return (
    find(name) ??
    find(
      name
        .replace(/^https?:\/\//i, 'http://')
        .replace(/\/$/, '')
        .replace(/^http:\/\/[^/]+/i, (host) => host.toLowerCase()),
    )
  );
}

/** An occupation by its name or its URI. */
export function readOccupation(cell: string, { find, like }: Naming): Reading<string> {
  const uri = conceptIn(cell, find);
  if (uri !== undefined) return { value: uri };
  const near = like(cell);
  return {
    fault:
      near.length === 0
        ? sentence('cell_not_an_occupation', { cell: quoted(cell) })
        : sentence('cell_not_quite_an_occupation', { cell: quoted(cell), near }),
  };
}

/** A need as a cell names it. */
export interface NeedSaid {
  readonly code: NeedCode;
  readonly weight: NeedWeight;
  readonly minutes?: number;
  readonly windows?: readonly WeeklyBlock[];
}

/** `must:dosing_window mon-fri 07:00-08:30|must:max_travel_minutes 30|prefer:regular_check_in` */
export const readNeeds = (cell: string): Reading<readonly NeedSaid[]> =>
  readItems(cell, readNeed, ({ code }) => code);

function readNeed(item: string): Reading<NeedSaid> {
  const not = (): { fault: Sentence } => ({ fault: sentence('cell_not_a_need', { cell: quoted(item) }) });
  const at = item.indexOf(':');
  if (at < 0 || item.length > 1000) return not();
  const weight = readCode(item.slice(0, at), needWeights);
  if ('fault' in weight) return not();
  const rest = item.slice(at + 1).trim();
  const found = leadingCode(rest);
  if (found === undefined) {
    const code = readCode(rest.split(' ')[0] ?? '', needCodes);
    return 'fault' in code ? code : not();
  }
  const need = { code: found.code, weight: weight.value };
  const detail = found.rest
    .replace(/^[:,(]\s*/, '')
    .replace(/\)$/, '')
    .trim();
  if (detail === '') return { value: need };
  if (/^[\d.,]+ ?(?:m|min|mins|minutes?)?$/i.test(detail)) {
    const minutes = readNumber(detail, undefined, { least: 1, most: 1440, whole: true, unit: minuteWords });
    return 'fault' in minutes ? minutes : { value: { ...need, minutes: minutes.value } };
  }
  const windows = readHours(detail, true);
  return 'fault' in windows ? windows : { value: { ...need, windows: windows.value } };
}

export const minuteWords = / ?(?:m|mins?|minutes?)\.?$/i;

/** A code at the beginning, in as many words as it has, and what follows it. */
function leadingCode(text: string): { code: NeedCode; rest: string } | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const key = codeKey(words.slice(0, count).join(''));
    const code = needCodes.find((one) => codeKey(one) === key);
    if (code !== undefined) return { code, rest: words.slice(count).join(' ') };
  }
  return undefined;
}

/** An accommodation as a cell names it. */
export interface AccommodationSaid {
  readonly code: NeedCode;
  readonly stance: Stance;
}

/** `willing:regular_check_in|has_done:phased_hours` */
export const readAccommodations = (cell: string): Reading<readonly AccommodationSaid[]> =>
  readItems(
    cell,
    (item) => {
      const at = item.indexOf(':');
      if (at < 0) return { fault: sentence('cell_not_an_accommodation', { cell: quoted(item) }) };
      const stance = readCode(item.slice(0, at), stances);
      if ('fault' in stance) return stance;
      const code = readCode(item.slice(at + 1), needCodes);
      return 'fault' in code ? code : { value: { code: code.value, stance: stance.value } };
    },
    ({ code }) => code,
  );
