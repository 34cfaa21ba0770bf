import type { Participant } from '../../api/types.ts';
import {
  constraintWords,
  languageLevelWords,
  levelWords,
  licenceWords,
  settingWords,
} from '../../words/codes.ts';
import { conceptWords } from '../../words/concepts.ts';
import { languageName } from '../../words/languages.ts';
import { listed } from '../../words/lists.ts';
import { needWords, weightWords } from '../../words/needs.ts';
import { sayPastWork } from '../../words/past-work.ts';
import { sayPlace, sayTravel, sayWishes } from '../../words/person.ts';
import { sayBlocks } from '../../words/week.ts';
import { say } from '../words.ts';

type Said = (participant: Participant) => string | undefined;

/** How somebody would rather be reached. */
export const preferredWords = () =>
  ({ none: say('not_said'), phone: say('prefers_phone'), email: say('prefers_email') }) as const;

/** What can be edited of a person, each in words. */
const fields = {
  displayName: ({ displayName }) => displayName,
  contact: ({ contact }) =>
    listed([contact.phone, contact.email, contact.preferred && preferredWords()[contact.preferred]]),
  birthYear: ({ birthYear }) => birthYear?.toString(),
  birthMonth: ({ birthMonth }) => birthMonth?.toString(),
  language: ({ language }) => languageName(language),
  languages: ({ languages }) =>
    listed(
      languages.map(({ code, level }) => `${languageName(code)} ${level ? languageLevelWords[level] : ''}`),
    ),
  skills: ({ skills }) =>
    listed(skills.map(({ label, level }) => `${conceptWords(label)} (${levelWords[level]})`)),
  pastWork: ({ pastWork, occupationLabels }) =>
    listed(pastWork.map((work) => sayPastWork(work, (uri) => occupationLabels?.[uri]).join(' '))),
  experienceText: ({ experienceText }) => experienceText,
  supportNeeds: ({ supportNeeds }) =>
    listed(
      supportNeeds.map(({ code, weight, windows, minutes, note }) =>
        [
          `${needWords[code]} (${weightWords[weight]})`,
          windows && sayBlocks(windows),
          minutes !== undefined && say('need_minutes', { minutes }),
          note,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
  availability: ({ availability }) => sayBlocks(availability),
  availableFrom: ({ availableFrom }) => availableFrom,
  place: ({ place }) => sayPlace(place),
  nextPlace: ({ nextPlace }) => sayPlace(nextPlace),
  travel: ({ travel }) => sayTravel(travel),
  licences: ({ licences }) => listed(licences.map((code) => licenceWords[code])),
  preferences: sayWishes,
  avoidSettings: ({ avoidSettings }) => listed(avoidSettings.map((code) => settingWords[code])),
  safetyList: ({ safetyList }) =>
    listed([
      safetyList.employerIds.length > 0
        ? say('employers', { count: safetyList.employerIds.length })
        : undefined,
      ...safetyList.postcodes,
    ]),
  recordConstraints: ({ recordConstraints }) =>
    listed(recordConstraints.map(({ code }) => constraintWords[code])),
} as const satisfies Partial<Record<keyof Participant, Said>>;

type EditedField = keyof typeof fields;
const isEdited = (field: PropertyKey): field is EditedField => Object.hasOwn(fields, field);

/** Fields that are changed elsewhere than in a form, and stand in the history all the same. */
const changedElsewhere = [
  'coachId',
  'barredUserIds',
  'scoringOff',
  'stage',
  'asked',
  'statements',
  'externalId',
] as const;

/** What a field is called where two people changed it at once, and in the history; one that is newer than this page is itself. */
export function fieldName(field: PropertyKey): string {
  const other = changedElsewhere.find((one) => one === field);
  if (other !== undefined) return say(`field_${other}`);
  return isEdited(field) ? say(`field_${field}`) : String(field);
}

/** What a field of a person says, in words. */
export const sayField = (participant: Participant, field: PropertyKey): string =>
  (isEdited(field) ? fields[field](participant) : undefined) ?? say('nothing');
