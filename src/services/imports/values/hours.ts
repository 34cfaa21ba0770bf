import { type Sentence, sentence } from '../../../domain/sentence.ts';
import { type WeekDay, type WeeklyBlock, weekDays } from '../../../domain/values/week.ts';
import { type HourToken, hourTokens, type TimeToken } from './hour-tokens.ts';
import { quoted, type Reading } from './reading.ts';

/** From and to in minutes; `to` at or before `from` is on the next day. */
type Span = readonly [from: number, to: number];

/** The longest stretch that one takes for meant when a time can be before or after noon. */
const plausible = 12 * 60;
/** The same within a day where the other time says whether it is before or after noon. */
const plausibleBesideHalf = 14 * 60;
/** `1-5pm` does not begin in the night. */
const earliest = 6 * 60;

/**
 * Hours of the week as people write them: `mon-fri 08:00-18:00`, `Weekdays 9am–5pm`, `Monday to Friday 9.00-12.30, 13.00-17.00`.
 * What can be two spans (`9-5`) is refused with both. Times are those of a clock of twenty-four hours where nothing else is said,
 * unless the hours bind somebody: `7-8` in a need is as likely in the evening.
 */
export function readHours(cell: string, binding = false): Reading<readonly WeeklyBlock[]> {
  const blocks: WeeklyBlock[] = [];
  for (const item of cell.split(/[|;\n]/)) {
    if (item.trim() === '') continue;
    const read = readItem(item, binding);
    if ('fault' in read) return read;
    blocks.push(...read.value);
  }
  if (blocks.length === 0) return { fault: noBlock(cell) };
  const seen = new Set<string>();
  const once = blocks.filter((block) => {
    const key = JSON.stringify(block);
    return !seen.has(key) && seen.add(key);
  });
  return { value: once };
}

const noBlock = (item: string) => sentence('cell_not_a_block', { cell: quoted(item.trim()) });

function readItem(item: string, binding: boolean): Reading<readonly WeeklyBlock[]> {
  const tokens = item.length > 500 ? undefined : hourTokens(item);
  if (tokens === undefined) return { fault: noBlock(item) };
  const groups = groupsOf(tokens);
  if (groups === undefined) return { fault: noBlock(item) };
  // Where one time of an item can only be of twenty-four hours, all are.
  const sure = tokens.some((token) => token.kind === 'time' && !token.half && token.minutes > 12 * 60 + 59);
  const rules = { sure, binding };
  const blocks: WeeklyBlock[] = [];
  for (const { days, spans } of groups)
    for (const [from, to] of spans) {
      const read = spanOf(from, to, rules, item);
      if ('fault' in read) return read;
      const [start, end] = read.value;
      // Twenty-four o'clock on a day is the beginning of the next.
      blocks.push({
        days: start === 1440 ? days.map(dayAfter) : days,
        from: clockOf(start % 1440),
        to: clockOf(end),
      });
    }
  return { value: blocks };
}

interface Group {
  readonly days: readonly WeekDay[];
  readonly spans: readonly (readonly [TimeToken, TimeToken])[];
}

/** Days with the spans that belong to them; days may stand behind their hours when these come first. */
function groupsOf(tokens: readonly HourToken[]): readonly Group[] | undefined {
  const parts = partsOf(tokens);
  if (parts === undefined || parts.length === 0) return undefined;
  const inOrder = parts[0]?.kind === 'days' ? parts : [...parts].reverse();
  const groups: { days: WeekDay[]; spans: (readonly [TimeToken, TimeToken])[] }[] = [];
  for (const part of inOrder) {
    const last = groups.at(-1);
    if (part.kind === 'days') {
      if (last !== undefined && last.spans.length === 0) last.days.push(...part.days);
      else groups.push({ days: [...part.days], spans: [] });
    } else if (last === undefined) return undefined;
    else last.spans.push(part.span);
  }
  if (parts[0]?.kind === 'span' && groups.length > 1) return undefined;
  if (groups.some(({ spans }) => spans.length === 0)) return undefined;
  return groups.map(({ days, spans }) => ({
    days: [...new Set(days)],
    spans: parts[0]?.kind === 'span' ? [...spans].reverse() : spans,
  }));
}

type Part =
  | { readonly kind: 'days'; readonly days: readonly WeekDay[] }
  | { readonly kind: 'span'; readonly span: readonly [TimeToken, TimeToken] };

const start: TimeToken = { kind: 'time', minutes: 0, sure: true, half: false };
const end: TimeToken = { kind: 'time', minutes: 1440, sure: true, half: false };

/** Days, ranges of days and spans of time in a row; undefined for anything else. */
function partsOf(tokens: readonly HourToken[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [one, by, two] = tokens.slice(at, at + 3);
    if (one?.kind === 'and') at += 1;
    else if (one?.kind === 'all_day') {
      parts.push({ kind: 'span', span: [start, end] });
      at += 1;
    } else if (one?.kind === 'days') {
      const range = by?.kind === 'to' && two?.kind === 'days';
      const days = range ? daysFrom(one.days, two.days) : one.days;
      if (days === undefined) return undefined;
      parts.push({ kind: 'days', days });
      at += range ? 3 : 1;
    } else if (one?.kind === 'time' && by?.kind === 'to' && two?.kind === 'time') {
      parts.push({ kind: 'span', span: [one, two] });
      at += 3;
    } else return undefined;
  }
  return parts;
}

/** Every day from one to another, over the end of the week if need be. */
function daysFrom(one: readonly WeekDay[], other: readonly WeekDay[]): readonly WeekDay[] | undefined {
  const [first, more] = one;
  const [last, evenMore] = other;
  if (first === undefined || last === undefined || more !== undefined || evenMore !== undefined)
    return undefined;
  const from = weekDays.indexOf(first);
  const count = ((weekDays.indexOf(last) - from + 7) % 7) + 1;
  return [...weekDays, ...weekDays].slice(from, from + count);
}

const dayAfter = (day: WeekDay): WeekDay => weekDays[(weekDays.indexOf(day) + 1) % 7] ?? day;

interface SpanRules {
  /** Every time is of twenty-four hours. */
  readonly sure: boolean;
  /** Hours that bind somebody are not taken for those of the morning because nothing else is said. */
  readonly binding: boolean;
}

function spanOf(from: TimeToken, to: TimeToken, { sure, binding }: SpanRules, item: string): Reading<Span> {
  const plain: Span = [from.minutes, to.half && to.minutes === 0 ? 1440 : to.minutes];
  if (sure || (isSure(from, to) && isSure(to, from))) return literal(plain, item);
  const half = from.half || to.half;
  const early = from.minutes >= 60 && from.minutes < earliest && !from.sure;
  if (!half && !early && !binding && lengthOf(plain) <= plausible) return { value: plain };
  const may = candidates(from).flatMap((start) => candidates(to).map((stop): Span => [start, stop]));
  const within = may.filter(([start, stop]) => {
    const length = half && stop > start ? plausibleBesideHalf : plausible;
    return lengthOf([start, stop]) <= length && !(half && !from.sure && start < earliest);
  });
  const [one, next] = within.length > 0 ? within : may;
  if (one === undefined) return { fault: noBlock(item) };
  // What stands there to the letter is a reading, too, where its figures are those of twenty-four hours.
  const lettered = !half || from.wide === true || to.wide === true;
  const other = next ?? (lettered && !isSame(one, plain) ? plain : undefined);
  return other === undefined ? literal(one, item) : { fault: twoSpans(item, one, other) };
}

/** A time beside another: `10:00` says no half of the day where the other, of one figure, says none. */
const isSure = (time: TimeToken, beside: TimeToken) =>
  time.sure || (time.wide === true && ((beside.sure && !beside.half) || beside.wide === true));

const isSame = ([start, stop]: Span, other: Span) => start === other[0] && stop % 1440 === other[1] % 1440;

/** A span to the letter; one that ends when it begins is nothing, or a whole day. */
const literal = (span: Span, item: string): Reading<Span> =>
  span[0] % 1440 === span[1] % 1440 && span[1] - span[0] !== 1440
    ? { fault: sentence('cell_span_of_nothing', { cell: quoted(item.trim()) }) }
    : { value: span };

const lengthOf = ([from, to]: Span) => (to > from ? to - from : to - from + 1440);

/** What a time can be: before noon and after. */
function candidates({ minutes, sure }: TimeToken): readonly number[] {
  if (sure) return [minutes];
  return [minutes % 720, (minutes % 720) + 720];
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function twoSpans(item: string, one: Span, other: Span): Sentence {
  const [first, second] = [one, other].map(([from, to]) => `${clockOf(from)}-${clockOf(to)}`);
  return sentence('cell_two_spans', { cell: quoted(item.trim()), one: first ?? '', other: second ?? '' });
}
