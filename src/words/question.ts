import type { Reason } from '../domain/evaluation.ts';
import type { Names } from './phrases.ts';
import type { KeyOf, Words } from './words.ts';

export interface Ask {
  readonly whom: 'employer' | 'participant' | 'coach';
  readonly question: string;
}

/**
 * Whom to ask about something not known, and what. A question to an employer names the role and the arrangement, never
 * the person.
 */
export function sayQuestion(words: Words, { code, data }: Reason, names: Names): Ask | undefined {
  const ofEmployer = (key: KeyOf<'questions'>): Ask => ({
    whom: 'employer',
    question: words.say(`questions.${key}`, {
      employer: names.employerName,
      role: names.title,
      need: words.label('needs', data.need),
    }),
  });
  const ofParticipant = (key: KeyOf<'questions'>): Ask => ({
    whom: 'participant',
    question: words.say(`questions.${key}`, { skill: names.labelOf(String(data.uri)) }),
  });
  switch (code) {
    case 'need_unknown':
      return ofEmployer('need');
    case 'skill_unknown':
      return ofParticipant('skill');
    case 'hours_unknown':
      return data.whose === 'participant' ? ofParticipant('free_hours') : ofEmployer('role_hours');
    case 'travel_unknown':
      return data.whose === 'participant' ? ofParticipant('starting_point') : ofEmployer('role_place');
    case 'wage_unknown':
      return ofEmployer('wage');
    case 'occupation_unknown':
      return ofEmployer('occupation');
    case 'weekly_hours_unknown':
      return ofEmployer('weekly_hours');
    case 'contract_unknown':
      return ofEmployer('contract');
    default:
      return undefined;
  }
}
