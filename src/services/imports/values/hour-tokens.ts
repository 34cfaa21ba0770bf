import { type WeekDay, weekDays } from '../../../domain/values/week.ts';

/** A time of the day in minutes; two where it can be before or after noon. */
export interface TimeToken {
  readonly kind: 'time';
  /** By a clock of twenty-four hours. */
  readonly minutes: number;
  /** Written so that nothing else can be meant: `09:00`, `17`, `9am`. */
  readonly sure: boolean;
  /** Of two figures by any clock (`10:00`): as sure as the time beside it. */
  readonly wide?: true;
  /** Said to be before or after noon. */
  readonly half: boolean;
}

export type HourToken =
  | TimeToken
  | { readonly kind: 'days'; readonly days: readonly WeekDay[] }
  | { readonly kind: 'to' | 'and' | 'all_day' };

const dayNames: readonly (readonly string[])[] = [
  ['mon', 'monday', 'mondays', 'mo', 'montag', 'montags'],
  ['tue', 'tues', 'tuesday', 'tuesdays', 'tu', 'di', 'dienstag', 'dienstags'],
  ['wed', 'weds', 'wednesday', 'wednesdays', 'we', 'mi', 'mittwoch', 'mittwochs'],
  ['thu', 'thur', 'thurs', 'thursday', 'thursdays', 'th', 'do', 'donnerstag', 'donnerstags'],
  ['fri', 'friday', 'fridays', 'fr', 'freitag', 'freitags'],
  ['sat', 'saturday', 'saturdays', 'sa', 'samstag', 'samstags', 'sonnabend', 'sonnabends'],
  ['sun', 'sunday', 'sundays', 'su', 'so', 'sonntag', 'sonntags'],
];
const words = new Map<string, HourToken>([
  ...weekDays.flatMap((day, at) =>
    (dayNames[at] ?? []).map((name): [string, HourToken] => [name, { kind: 'days', days: [day] }]),
  ),
  ...['weekday', 'weekdays'].map((word): [string, HourToken] => [
    word,
    { kind: 'days', days: weekDays.slice(0, 5) },
  ]),
  ...['weekend', 'weekends', 'wochenende', 'wochenenden'].map((word): [string, HourToken] => [
    word,
    { kind: 'days', days: weekDays.slice(5) },
  ]),
  ...['daily', 'everyday', 'täglich', 'taeglich'].map((word): [string, HourToken] => [
    word,
    { kind: 'days', days: weekDays },
  ]),
  ...['to', 'till', 'til', 'until', 'through', 'thru', 'bis'].map((word): [string, HourToken] => [
    word,
    { kind: 'to' },
  ]),
  ...['and', 'und', 'plus'].map((word): [string, HourToken] => [word, { kind: 'and' }]),
  ...['noon', 'midday'].map((word): [string, HourToken] => [word, timeOf(720)]),
  ...['midnight', 'mitternacht'].map((word): [string, HourToken] => [word, timeOf(0)]),
]);
/** Words that say nothing: `from 9am`, `on mon`, `17 Uhr`. */
const empty = new Set([
  'from',
  'on',
  'at',
  'between',
  'uhr',
  'h',
  'hrs',
  'oclock',
  'the',
  'von',
  'am',
  'zwischen',
]);
const phrases: readonly (readonly [RegExp, HourToken])[] = [
  [/m ?- ?f\b/y, { kind: 'days', days: weekDays.slice(0, 5) }],
  [/(?:every day|all days|(?:every|all) week)\b/y, { kind: 'days', days: weekDays }],
  [/(?:24 ?h(?:ours|rs)?|all day(?: long)?|any ?time|round the clock)\b/y, { kind: 'all_day' }],
  [/12 ?noon\b/y, timeOf(720)],
  [/12 ?midnight\b/y, timeOf(0)],
];
const clock = /(\d{1,2})(?:[:.h](\d{2})(?::00)?)? ?(?:(a|p)\.? ?m\b\.?|o'?clock\b|h\b|uhr\b)?(?![\d:])/y;
const figures = /(\d{2})(\d{2})(?!\d)/y;

function timeOf(minutes: number): TimeToken {
  return { kind: 'time', minutes, sure: true, half: true };
}

/** The words, times and signs of hours as a person writes them; undefined when something among them is none of these. */
export function hourTokens(cell: string): readonly HourToken[] | undefined {
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‐-―−~]/g, '-')
    .replaceAll('’', "'");
  const tokens: HourToken[] = [];
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const letter = text[at] ?? '';
    const phrase = /[a-z\d]/.test(letter) ? phrases.find(([pattern]) => match(pattern) !== null) : undefined;
    if (/[\s:]/.test(letter)) at += 1;
    else if (phrase !== undefined) {
      tokens.push(phrase[1]);
      at += match(phrase[0])?.[0].length ?? 1;
    } else if (letter === '-') {
      tokens.push({ kind: 'to' });
      at += 1;
    } else if (/[,&+/;\n]/.test(letter)) {
      tokens.push({ kind: 'and' });
      at += 1;
    } else if (/\d/.test(letter)) {
      const read = timeAt(match);
      if (read === undefined) return undefined;
      tokens.push(read.token);
      at += read.length;
    } else {
      const word = match(/[a-zäöüß']{1,12}(?![a-zäöüß'])\.?/y)?.[0];
      if (word === undefined) return undefined;
      at += word.length;
      const bare = word.replaceAll(/[.']/g, '');
      const token = words.get(bare);
      if (token !== undefined) tokens.push(token);
      else if (!empty.has(bare)) return undefined;
    }
  }
  return tokens;
}

function timeAt(
  match: (pattern: RegExp) => RegExpExecArray | null,
): { token: TimeToken; length: number } | undefined {
  const plain = match(figures);
  if (plain !== null) {
    const minutes = Number(plain[1]) * 60 + Number(plain[2]);
    const token = { kind: 'time', minutes, sure: true, half: false } as const;
    return Number(plain[2]) < 60 && minutes <= 1440 ? { token, length: plain[0].length } : undefined;
  }
  const read = match(clock);
  if (read === null) return undefined;
  const [whole, hours = '', minutes = '0', half] = read;
  const hour = Number(hours);
  const total = hour * 60 + Number(minutes);
  if (Number(minutes) > 59 || total > 1440) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    return { token: timeOf((total % 720) + (half === 'p' ? 720 : 0)), length: whole.length };
  }
  const sure = hour > 12 || hour === 0 || hours.startsWith('0');
  const token = { kind: 'time', minutes: total, sure, half: false } as const;
  const wide = !sure && hours.length === 2 && read[2] !== undefined;
  return { token: wide ? { ...token, wide } : token, length: whole.length };
}
