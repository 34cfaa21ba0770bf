import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import type { AnswerInput, Question } from '../api/types.ts';
import { minorOf as inMinor } from '../words/numbers.ts';
import { readNumber } from '../words/typed-number.ts';

/** How a field is asked for here; `elsewhere`: on the page where it is edited. */
export type ValueKind =
  | 'week'
  | 'schedule'
  | 'wage'
  | 'date'
  | 'place'
  | 'training'
  | 'contract'
  | 'remote'
  | 'month'
  | 'travel'
  | 'past_work'
  | 'elsewhere';

const kinds: Readonly<Record<string, ValueKind>> = {
  availability: 'week',
  schedule: 'schedule',
  wage: 'wage',
  startDate: 'date',
  place: 'place',
  training: 'training',
  contract: 'contract',
  remote: 'remote',
  birthMonth: 'month',
  travel: 'travel',
  pastWork: 'past_work',
};

/** The control for what a question wants to know; undefined where a yes or a no says it. */
export function valueKind({ asks, field }: Pick<Question, 'asks' | 'field'>): ValueKind | undefined {
  return asks === 'value' ? (kinds[field ?? ''] ?? 'elsewhere') : undefined;
}

const countedAsNone: readonly string[] = ['supportNeeds', 'pastWork', 'availability'];

/** Whether a no is kept as "asked, and none": it counts in every score, as silence must not. */
export const saysNone = ({ asks, field }: Pick<Question, 'asks' | 'field'>): boolean =>
  asks === 'value' && countedAsNone.includes(field ?? '');

/** `12.50` in the smallest unit of a currency, read as the language that is spoken writes it; undefined for what is no amount. */
export function minorOf(text: string, currency: string): number | undefined {
  const amount = readNumber(text);
  return amount === undefined || amount < 0 ? undefined : inMinor(amount, currency);
}

/** Whether something is written that is no amount. */
export const isNoAmount = (text: string, currency: string): boolean =>
  text.trim() !== '' && minorOf(text, currency) === undefined;

/** A wage, or a range of it; undefined until there is an amount. */
export function wageOf(
  { least, most, per }: { readonly least: string; readonly most: string; readonly per: string },
  currency: string,
): unknown {
  const min = minorOf(least, currency);
  if (min === undefined) return undefined;
  if (most.trim() === '') return { min: { amountMinor: min, currency }, per };
  const max = minorOf(most, currency);
  return max === undefined
    ? undefined
    : { min: { amountMinor: min, currency }, max: { amountMinor: max, currency }, per };
}

/** A place by what somebody says on the phone; undefined until there is a postcode. */
export function placeOf({ label, postcode }: { readonly label: string; readonly postcode: string }): unknown {
  if (postcode.trim() === '') return undefined;
  return { postcode: postcode.trim(), ...(label.trim() === '' ? {} : { label: label.trim() }) };
}

/** What kind of hours, which, and how many; undefined until hours or a number of them are said, or for what is no number. */
export function scheduleOf(said: {
  readonly kind: string;
  readonly blocks: readonly WeeklyBlock[];
  readonly least: string;
  readonly most: string;
}): unknown {
  const [min, max] = [said.least, said.most].map((text) =>
    text.trim() === '' ? undefined : (readNumber(text, 168) ?? Number.NaN),
  );
  if (Number.isNaN(min) || Number.isNaN(max)) return undefined;
  const isCounted = min !== undefined || max !== undefined;
  if (said.blocks.length === 0 && !isCounted) return undefined;
  const hours = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return { kind: said.kind, blocks: said.blocks, ...(isCounted ? { hoursPerWeek: hours } : {}) };
}

/** Past work in somebody's own words, a line each. */
export function pastWorkOf(text: string): unknown {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return lines.length === 0 ? undefined : lines.map((line) => ({ text: line }));
}

/** What is sent: a value goes with a yes or "in part" alone, a detail with "in part", a note where there is one. */
export function answerOf({
  answer,
  value,
  detail,
  channel,
  note,
  at,
}: {
  readonly answer: AnswerInput['answer'];
  readonly value?: unknown;
  readonly detail: string;
  readonly channel: AnswerInput['contact']['channel'];
  readonly note: string;
  readonly at: string;
}): AnswerInput {
  const isSaid = answer === 'yes' || answer === 'partly';
  return {
    answer,
    ...(isSaid && value !== undefined ? { value } : {}),
    ...(answer === 'partly' ? { detail: detail.trim() } : {}),
    contact: { channel, at, ...(note.trim() === '' ? {} : { note: note.trim() }) },
  };
}
