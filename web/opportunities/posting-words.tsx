import { Fragment } from 'react';
import type { Opportunity } from '../api/types.ts';
import { ConceptName } from '../components/concept-name.tsx';
import { placeWords } from '../forms/places.ts';
import { hoursIn, spansOf } from '../week/spans.ts';
import {
  contractWords,
  levelWords,
  licenceWords,
  remoteWords,
  scheduleWords,
  settingWords,
  trainingWords,
} from '../words/codes.ts';
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
  accommodations: 'promises',
} as const;

export const postingFieldWords = (field: keyof Opportunity): string =>
  Object.hasOwn(names, field) ? say(names[field as keyof typeof names]) : field;

/** Hours a week in few words: as they are said, else as many as its blocks have. */
export function weekWords({
  blocks,
  hoursPerWeek,
  kind,
}: Omit<Opportunity['schedule'], 'flexible'>): string | undefined {
  const hours = Math.round(hoursIn(spansOf(blocks)) * 10) / 10;
  if (hours === 0) return hoursRange(hoursPerWeek);
  return (
    hoursRange(hoursPerWeek) ?? hoursRange(kind === 'fixed' ? { min: hours, max: hours } : { max: hours })
  );
}

export const hoursWords = (schedule: Opportunity['schedule']): string | undefined =>
  schedule.blocks.length === 0 && hoursRange(schedule.hoursPerWeek) === undefined
    ? undefined
    : listed([sayBlocks(schedule.blocks), hoursRange(schedule.hoursPerWeek), scheduleWords[schedule.kind]]);

type Skills = Opportunity['skills']['required'];

/** Skills in words, and behind them those that are welcome, marked so; undefined where there are none. */
export function skillsWords(skills: Skills, welcome: Skills = []): React.ReactNode {
  const lines = [
    ...skills.map((skill) => [skill, ''] as const),
    ...welcome.map((skill) => [skill, `, ${say('desired')}`] as const),
  ];
  if (lines.length === 0) return undefined;
  return lines.map(([{ uri, label, level }, after], at) => (
    <Fragment key={uri}>
      {at > 0 && ', '}
      <ConceptName label={label} /> ({levelWords[level]}){after}
    </Fragment>
  ));
}

/** What a posting says in one field, in words; undefined where nothing was said. */
export function sayPosting(said: Said, field: keyof Opportunity, zone: string): React.ReactNode {
  switch (field) {
    case 'training':
      return said.training === 'not_said' ? undefined : said.training && trainingWords[said.training];
    case 'occupation':
      return said.occupation && <ConceptName label={said.occupationLabel} />;
    case 'skills':
      return said.skills && skillsWords(said.skills.required, said.skills.desired);
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
