import { type AskedMatter, askedMatters } from '../../../domain/participant.ts';
import { sentence } from '../../../domain/sentence.ts';
import { languageNamed, languageOf } from '../../../domain/values/language.ts';
import { type RecordConstraint, recordConstraintCodes } from '../../../domain/values/setting.ts';
import { languageLevels, type SpokenLanguage } from '../../../domain/values/spoken-language.ts';
import type { LocalDate } from '../../../domain/values/time.ts';
import { readCode } from './code.ts';
import { readDate } from './date.ts';
import { type Naming, readItems, readOccupation, withBars } from './items.ts';
import { quoted, type Reading } from './reading.ts';

/** A language by its code or its name. */
export function readLanguage(text: string): Reading<string> {
  const found = languageOf(text) ?? languageNamed(text);
  return found === undefined
    ? { fault: sentence('cell_not_a_language', { cell: quoted(text) }) }
    : { value: found };
}

function readSpoken(item: string): Reading<SpokenLanguage> {
  const [name = '', ...rest] = item.split(':');
  const code = readLanguage(name.trim());
  if ('fault' in code || rest.length === 0) return 'fault' in code ? code : { value: { code: code.value } };
  const level = readCode(rest.join(':'), languageLevels);
  return 'fault' in level ? level : { value: { code: code.value, level: level.value } };
}

/** `en:fluent|pl`, `English, Urdu` */
export const readLanguages = (cell: string): Reading<readonly SpokenLanguage[]> =>
  readItems(
    withBars(cell, (item) => 'value' in readSpoken(item)),
    readSpoken,
    ({ code }) => code,
  );

/** A code with a day behind it, if there is one: `place 2026-11-24`, `no_cash_handling until 2027-12-31`. */
function datedCode<Code extends string>(
  item: string,
  codes: readonly Code[],
  synonyms?: Readonly<Record<string, Code>>,
): Reading<{ readonly code: Code; readonly day?: LocalDate }> {
  const [, words = item, written] = /^([^\d]+?)[ :]+(\d.*)$/.exec(item) ?? [];
  const code = readCode(words.replace(/[ :]+(?:until|on)$/i, ''), codes, synonyms);
  if ('fault' in code || written === undefined)
    return 'fault' in code ? code : { value: { code: code.value } };
  const day = readDate(written);
  return 'fault' in day ? day : { value: { code: code.value, day: day.value } };
}

/** What somebody was asked, as a cell names it; without a day it was today. */
export interface AskedSaid {
  readonly matter: AskedMatter;
  readonly day?: LocalDate | undefined;
}

/** `supportNeeds 2026-11-24|pastWork` */
export const readAsked = (cell: string): Reading<readonly AskedSaid[]> =>
  readItems(
    cell,
    (item) => {
      const read = datedCode(item, askedMatters, { needs: 'supportNeeds', hours: 'availability' });
      return 'fault' in read ? read : { value: { matter: read.value.code, day: read.value.day } };
    },
    ({ matter }) => matter,
  );

/** `no_work_with_children|no_cash_handling until 2027-12-31` */
export const readRecordConstraints = (cell: string): Reading<readonly RecordConstraint[]> =>
  readItems(
    cell,
    (item) => {
      const read = datedCode(item, recordConstraintCodes);
      return 'fault' in read ? read : { value: { code: read.value.code, until: read.value.day } };
    },
    ({ code }) => code,
  );

/** Occupations by their names or URIs. */
export const readOccupations = (cell: string, naming: Naming): Reading<readonly string[]> =>
  readItems(
    cell,
    (item) => readOccupation(item, naming),
    (uri) => uri,
  );

/** ISCO-08 codes of one to four digits. */
export const readSectors = (cell: string): Reading<readonly string[]> =>
  readItems(
    cell,
    (item) =>
      /^\d{1,4}$/.test(item)
        ? { value: item }
        : { fault: sentence('cell_not_a_sector', { cell: quoted(item) }) },
    (code) => code,
  );
