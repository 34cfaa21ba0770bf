import type { PastWork } from '../../../domain/values/past-work.ts';
import { endsBeforeItBegins } from '../../../domain/values/past-work.ts';
import { localDate } from '../../../domain/values/time.ts';
import type { Faults, Form } from './form.ts';
import { English, Figures } from './say.tsx';
import type { Visit } from './visit.ts';
import { latin } from './week-page.tsx';

const longestText = 500;

/** An entry by what it says: its place is another once somebody took off one before it. */
export const keyOf = ({ text, occupation, from, until }: PastWork): string =>
  JSON.stringify([text ?? '', occupation ?? '', from ?? '', until ?? '']);

/** What a job was, in their own words, or as the taxonomy has it. */
export const WorkName = ({
  work: { text, occupation },
  labelOf,
}: {
  readonly work: PastWork;
  readonly labelOf: Visit['labelOf'];
}) => (text === undefined ? <English>{labelOf(occupation ?? '')}</English> : <bdi>{text}</bdi>);

export function WorkYears({
  work: { from, until },
  visit: { say, words },
}: {
  readonly work: PastWork;
  readonly visit: Visit;
}) {
  if (from === undefined && until === undefined) return null;
  return (
    <span className="line">
      {say('record.workYears', {
        from: <Figures>{from ?? words.text('record.workYearUnknown')}</Figures>,
        until: until === undefined ? words.text('record.workNow') : <Figures>{until}</Figures>,
      })}
    </span>
  );
}

/** A job that was typed, and what is wrong with it. */
export function addedWork(
  { words, now, me }: Visit,
  form: Form,
): { readonly faults: Faults; readonly added?: PastWork } {
  const faults = new Map<string, string>();
  const today = localDate(now.toISOString(), me.organisation.zone);
  const text = form.get('workText');
  const years = { from: latin(form.get('workFrom')), until: latin(form.get('workUntil')) };
  if (text === '' && years.from === '' && years.until === '') return { faults };
  if (text === '') faults.set('workText', words.text('record.workEmpty'));
  if (text.length > longestText) faults.set('workText', words.text('record.tooLong', { most: longestText }));
  for (const [end, name] of [
    ['from', 'workFrom'],
    ['until', 'workUntil'],
  ] as const)
    if (years[end] !== '' && !/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(years[end]))
      faults.set(name, words.text('record.yearWrong'));
    else if (years[end] > today.slice(0, years[end].length))
      faults.set(name, words.text('record.yearToCome'));
  const given = {
    ...(years.from === '' ? {} : { from: years.from }),
    ...(years.until === '' ? {} : { until: years.until }),
  };
  if (faults.size === 0 && endsBeforeItBegins(given)) faults.set('workUntil', words.text('record.yearOrder'));
  // Where it was done is nobody's business here; a coach who knows better says so.
  return { faults, added: { text, ...given, where: 'paid' } };
}
