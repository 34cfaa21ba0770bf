import type { Opportunity } from '../api/types.ts';
import { placeWords } from '../forms/places.ts';
import {
  contractWords,
  levelWords,
  licenceWords,
  remoteWords,
  scheduleWords,
  settingWords,
  trainingWords,
} from '../words/codes.ts';
import { conceptWords } from '../words/concepts.ts';
import { longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { hoursRange, wageRange } from '../words/numbers.ts';
import { sayBlocks } from '../words/week.ts';
import { lastDayOf } from './last-day.ts';
import { say } from './words.ts';

type Said = { readonly [F in keyof Opportunity]?: Opportunity[F] | undefined };

/** What the fields of a posting are called where two people changed one at once. */
const names = {
  title: 'title',
  duties: 'duties',
  occupation: 'occupation',
  occupationLabel: 'occupation',
  openings: 'openings',
  training: 'training',
  skills: 'skills',
  licences: 'licences',
  schedule: 'hours',
  wage: 'wage',
  contract: 'contract',
  startDate: 'starts',
  expiresAt: 'last_day',
  place: 'place',
  remote: 'remote',
  settings: 'settings',
} as const;

export const postingFieldWords = (field: keyof Opportunity): string =>
  Object.hasOwn(names, field) ? say(names[field as keyof typeof names]) : field;

export const hoursWords = (schedule: Opportunity['schedule']): string | undefined =>
  schedule.blocks.length === 0 && hoursRange(schedule.hoursPerWeek) === undefined
    ? undefined
    : listed([sayBlocks(schedule.blocks), hoursRange(schedule.hoursPerWeek), scheduleWords[schedule.kind]]);

/** Skills in words; undefined where there are none. */
export const skillsWords = (skills: Opportunity['skills']['required']): string | undefined =>
  listed(skills.map(skillWords));

const skillWords = ({ label, level }: Opportunity['skills']['required'][number]): string =>
  `${conceptWords(label)} (${levelWords[level]})`;

/** What a posting says in one field, in words; undefined where nothing was said. */
export function sayPosting(said: Said, field: keyof Opportunity, zone: string): string | undefined {
  switch (field) {
    case 'training':
      return said.training === 'not_said' ? undefined : said.training && trainingWords[said.training];
    case 'occupation':
      return said.occupation && conceptWords(said.occupationLabel);
    case 'skills':
      return listed([
        skillsWords(said.skills?.required ?? []),
        ...(said.skills?.desired ?? []).map((skill) => `${skillWords(skill)}, ${say('desired')}`),
      ]);
    case 'licences':
      return listed((said.licences ?? []).map((code) => licenceWords[code]));
    case 'schedule':
      return said.schedule && hoursWords(said.schedule);
    case 'wage':
      return said.wage && wageRange(said.wage);
    case 'contract':
      return said.contract && contractWords[said.contract];
    case 'startDate':
      return said.startDate && longDate(said.startDate);
    case 'expiresAt':
      return said.expiresAt && longDate(lastDayOf(said.expiresAt, zone));
    case 'place':
      return placeWords(said.place);
    case 'remote':
      return said.remote && remoteWords[said.remote];
    case 'settings':
      return listed((said.settings ?? []).map((code) => settingWords[code]));
    default:
      return said[field] === undefined ? undefined : String(said[field]);
  }
}
