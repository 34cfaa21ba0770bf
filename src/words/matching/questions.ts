import type { Reason } from '../../domain/evaluation.ts';
import type { Names } from './labels.ts';
import { needText } from './labels.ts';

export interface Ask {
  readonly whom: 'employer' | 'participant' | 'coach';
  readonly question: string;
}

/**
 * Whom to ask about something not known, and what. A question to an employer names the role and the arrangement, never
 * the person.
 */
export function questionFor(reason: Reason, names: Names): Ask | undefined {
  const { data } = reason;
  const ofEmployer = (question: string): Ask => ({ whom: 'employer', question });
  const ofParticipant = (question: string): Ask => ({ whom: 'participant', question });
  switch (reason.code) {
    case 'need_unknown':
      return ofEmployer(
        `Could ${names.employerName} offer ${needText(data.need)} in the role ${names.title}?`,
      );
    case 'skill_unknown':
      return ofParticipant(`Have you worked with ${names.labelOf(String(data.uri))}, or learned it?`);
    case 'hours_unknown':
      return data.whose === 'participant'
        ? ofParticipant('On which days and at what hours could you work?')
        : ofEmployer(`At which hours is the role ${names.title} worked?`);
    case 'travel_unknown':
      return data.whose === 'participant'
        ? ofParticipant('Where would you set out for work from?')
        : ofEmployer(`Where is the role ${names.title} worked?`);
    case 'wage_unknown':
      return ofEmployer(`What does the role ${names.title} pay, and in which currency?`);
    case 'occupation_unknown':
      return ofEmployer(`Which occupation is the role ${names.title}?`);
    case 'weekly_hours_unknown':
      return ofEmployer(`How many hours a week is the role ${names.title}?`);
    case 'contract_unknown':
      return ofEmployer(`Which kind of contract goes with the role ${names.title}?`);
    default:
      return undefined;
  }
}
