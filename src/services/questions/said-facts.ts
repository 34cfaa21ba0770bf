import type { Asking } from '../../domain/evaluation.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import { askedMatters, type Participant } from '../../domain/participant.ts';
import type { Given } from '../../domain/question.ts';
import { codeOfCut, type Said as SaidOn, type Statement } from '../../domain/statement.ts';
import { defaultExpiry } from '../../domain/values/accommodation.ts';
import { cutSchedule, movedSchedule } from '../../domain/values/schedule.ts';
import type { Licence, Setting } from '../../domain/values/setting.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import type { OpportunityPatch } from '../opportunities/drafting.ts';
import type { ParticipantPatch } from '../participants/redrafting.ts';

/** What was said to a question. */
export interface Said {
  readonly answer: Given['answer'];
  readonly value?: unknown;
  readonly detail?: string | undefined;
}

/** What a yes, a no or a "partly" without a value says of a posting. What is there in part is there. */
export function saidOfPosting(
  { schedule, settings }: Opportunity,
  { about, field }: Asking,
  { answer }: Pick<Said, 'answer'>,
): OpportunityPatch {
  if (field === 'training' && answer === 'no') return { training: 'none' };
  if (field === 'settings' && answer !== 'no') return { settings: [...settings, about.code as Setting] };
  if (field !== 'schedule' || answer !== 'yes') return {};
  return { schedule: about.cut ? cutSchedule(schedule, about.cut.blocks) : movedSchedule(schedule) };
}

/** The same of a person. A no to a matter means none, or nothing they could say: that they were asked is known from now on. */
export function saidOfPerson(
  { asked, licences, avoidSettings }: Participant,
  { about, field }: Asking,
  { answer }: Pick<Said, 'answer'>,
  today: LocalDate,
): ParticipantPatch {
  const matter = askedMatters.find((one) => one === field);
  if (matter !== undefined && answer === 'no') return { asked: { ...asked, [matter]: today } };
  if (answer !== 'yes') return {};
  if (field === 'licences') return { licences: [...licences, about.code as Licence] };
  if (field === 'avoidSettings') return { avoidSettings: avoidSettings.filter((one) => one !== about.code) };
  return {};
}

/** What a question is on that no field could say no to, or whether a bus goes. */
function matterOf({ about, field }: Asking, row: Opportunity | Participant) {
  const { code, cut } = about;
  const on = (matter: SaidOn['on'], of?: string): Pick<SaidOn, 'on' | 'code'> => ({
    on: matter,
    ...(of === undefined ? {} : { code: of }),
  });
  if (code === 'first_bus' || code === 'last_bus') return on(code);
  switch (field) {
    case 'settings':
      return on('setting', code);
    case 'schedule':
      if (cut !== undefined) return on('hours_cut', codeOfCut(cut));
      return code === 'flexible' ? on('hours_flexible') : code === 'fewer' ? on('hours_fewer') : undefined;
    case 'wage':
      return code === 'higher' ? on('wage_raised') : undefined;
    // Hours that are not known were asked for themselves: nobody has refused to change them.
    case 'availability':
      return 'availability' in row && row.availability.length > 0 ? on('hours_freed') : undefined;
    case 'remote':
      return on('remote');
    case 'travel':
      return on('travel_extended');
    case 'licences':
      return on('licence_gained', code);
    case 'avoidSettings':
      return on('setting_accepted', code);
    default:
      return undefined;
  }
}

/**
 * The statements of a posting or person after an answer, where they are others: a no is kept for twelve months, of a bus a yes, too.
 * Any other answer takes back what was said before.
 */
export function statementsAfter(
  row: Opportunity | Participant,
  asking: Asking,
  { answer }: Pick<Said, 'answer'>,
  today: LocalDate,
): { readonly statements?: readonly Statement[] } {
  const matter = matterOf(asking, row);
  if (matter === undefined) return {};
  const before = row.statements ?? [];
  const others = before.filter(({ on, code }) => on !== matter.on || code !== matter.code);
  const isKept = answer === 'no' || (answer === 'yes' && matter.on.endsWith('_bus'));
  if (!isKept) return others.length === before.length ? {} : { statements: others };
  const dates = { date: today, expires: defaultExpiry(today) };
  return { statements: [...others, { ...matter, holds: answer === 'yes', ...dates }] };
}
