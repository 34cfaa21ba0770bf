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

type Said = (participant: Participant) => string | undefined;

/** What can be edited of a person: what it is called, and its value in words. */
const fields = {
  displayName: ['Name', ({ displayName }) => displayName],
  contact: ['Contact', ({ contact }) => listed([contact.phone, contact.email, contact.preferred])],
  birthYear: ['Year of birth', ({ birthYear }) => birthYear?.toString()],
  birthMonth: ['Month of birth', ({ birthMonth }) => birthMonth?.toString()],
  language: ['Language for what we write', ({ language }) => languageName(language)],
  languages: [
    'Languages they speak',
    ({ languages }) =>
      listed(
        languages.map(({ code, level }) => `${languageName(code)} ${level ? languageLevelWords[level] : ''}`),
      ),
  ],
  skills: [
    'Skills',
    ({ skills }) => listed(skills.map(({ label, level }) => `${conceptWords(label)} (${levelWords[level]})`)),
  ],
  pastWork: [
    'Past work',
    ({ pastWork, occupationLabels }) =>
      listed(pastWork.map((work) => sayPastWork(work, (uri) => occupationLabels?.[uri]).join(' '))),
  ],
  experienceText: ['In their own words', ({ experienceText }) => experienceText],
  supportNeeds: [
    'Needs',
    ({ supportNeeds }) =>
      listed(
        supportNeeds.map(({ code, weight, windows, minutes, note }) =>
          [
            `${needWords[code]} (${weightWords[weight]})`,
            windows && sayBlocks(windows),
            minutes !== undefined && `${minutes} min`,
            note,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ),
  ],
  availability: ['Free hours', ({ availability }) => sayBlocks(availability)],
  availableFrom: ['Free from', ({ availableFrom }) => availableFrom],
  place: ['Where they live', ({ place }) => sayPlace(place)],
  nextPlace: ['Where they live after that', ({ nextPlace }) => sayPlace(nextPlace)],
  travel: ['Travel', ({ travel }) => sayTravel(travel)],
  licences: ['Licences', ({ licences }) => listed(licences.map((code) => licenceWords[code]))],
  preferences: ['Wishes', sayWishes],
  avoidSettings: [
    'Workplaces to stay away from',
    ({ avoidSettings }) => listed(avoidSettings.map((code) => settingWords[code])),
  ],
  safetyList: [
    'Who and where to stay away from',
    ({ safetyList }) =>
      listed([
        safetyList.employerIds.length > 0 ? `${safetyList.employerIds.length} employers` : undefined,
        ...safetyList.postcodes,
      ]),
  ],
  recordConstraints: [
    'May not, for now',
    ({ recordConstraints }) => listed(recordConstraints.map(({ code }) => constraintWords[code])),
  ],
} as const satisfies Partial<Record<keyof Participant, readonly [string, Said]>>;

type EditedField = keyof typeof fields;
const isEdited = (field: PropertyKey): field is EditedField => Object.hasOwn(fields, field);

/** What a field is called where two people changed it at once. */
export const fieldName = (field: PropertyKey): string => (isEdited(field) ? fields[field][0] : String(field));

/** What a field of a person says, in words. */
export const sayField = (participant: Participant, field: PropertyKey): string =>
  (isEdited(field) ? fields[field][1](participant) : undefined) ?? 'nothing';
