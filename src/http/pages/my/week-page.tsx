import { type WeekDay, type WeeklyBlock, weekDays } from '../../../domain/values/week.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import { clockText, gatheredHours } from '../../../words/said-hours.ts';
import type { Faults, Form } from './form.ts';
import { Button, Field, SaidBack } from './parts.tsx';
import { againstWords, KeepShown, type Laid, layOver, type Values } from './shown-values.tsx';
import type { Elsewhere, Page, Visit } from './visit.ts';
import { Hours } from './week-words.tsx';

/** Times on one day that the form has room for: somebody with more says so to their coach. */
const places = ['', '2'] as const;

const nameOf = (day: WeekDay, place: (typeof places)[number], end: 'from' | 'to') => `${day}${place}.${end}`;

const blocksOn = (blocks: readonly WeeklyBlock[], day: WeekDay): readonly WeeklyBlock[] =>
  blocks.filter(({ days }) => days.includes(day));

/** The times of a day, as one value. */
const ofDays = (on: (day: WeekDay) => readonly (readonly [from: string, to: string])[]): Values =>
  Object.fromEntries(
    weekDays.map((day) => [
      day,
      on(day)
        .map((times) => times.map((time) => clockText(timeIn(time) ?? time)).join('–'))
        .join(', '),
    ]),
  );
const keptDays = (blocks: readonly WeeklyBlock[]): Values =>
  ofDays((day) =>
    blocksOn(blocks, day)
      .slice(0, places.length)
      .map(({ from, to }) => [from, to]),
  );
const typedDays = (form: Form): Values =>
  ofDays((day) =>
    places
      .map((place) => [form.get(nameOf(day, place, 'from')), form.get(nameOf(day, place, 'to'))] as const)
      .filter(([from, to]) => from !== '' || to !== ''),
  );

/** Of a day that was changed elsewhere, too: all three, at its first field. */
const againstDays = (laid: Laid | undefined, words: OwnWords): Faults =>
  new Map(
    [...(laid?.against ?? [])].map(([day, three]) => [
      `${day}.from`,
      againstWords(words, words.label('days', day), three, (times) =>
        // No line ends within two times.
        times === '' ? words.text('record.noTime') : times.replaceAll('–', '\u2060–\u2060'),
      ),
    ]),
  );

/** `/my/week`: when somebody can work, a day a line. */
export async function weekPage(
  { request, me, words, say }: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const twice = weekDays.some((day) => blocksOn(me.availability, day).length > 1);
  const second = twice || request.query.second !== undefined || sent?.form.has('mon2.from') === true;
  const kept = keptDays(me.availability);
  const laid = sent && layOver(sent.form, typedDays(sent.form), kept);
  const faults = sent && new Map([...sent.faults, ...againstDays(laid, words)]);
  /** What is typed stays typed; of a day that was left alone, what stands by now is shown. */
  const isTyped = (day: WeekDay) => sent !== undefined && (laid === undefined || laid.touched.has(day));
  return {
    title: words.text('titles.week'),
    faults,
    body: (
      <>
        <h1>{say('record.weekTitle')}</h1>
        <SaidBack>
          {me.availability.length === 0
            ? say('record.weekNone')
            : say('record.youSaid', { what: <Hours blocks={me.availability} words={words} /> })}
        </SaidBack>
        <p>{say('record.weekText')}</p>
        <p className="hint">{say('record.timeHint')}</p>
        <form method="post" className="screen">
          <KeepShown values={kept} />
          {weekDays.map((day) => (
            <fieldset key={day} className="day">
              <legend>{words.label('days', day)}</legend>
              {places.slice(0, second ? 2 : 1).map((place, at) => {
                const block = blocksOn(me.availability, day)[at];
                return (['from', 'to'] as const).map((end) => {
                  const name = nameOf(day, place, end);
                  return (
                    <Field
                      key={name}
                      name={name}
                      label={say(end === 'from' ? 'record.from' : 'record.to')}
                      value={sent && isTyped(day) ? sent.form.get(name) : block ? clockText(block[end]) : ''}
                      faults={faults}
                      words={words}
                      narrow
                    />
                  );
                });
              })}
            </fieldset>
          ))}
          <Button>{say('common.save')}</Button>
        </form>
        {!second && (
          <p className="screen">
            <a href="/my/week?second=yes">{say('record.second')}</a>
          </p>
        )}
      </>
    ),
  };
}

/** `9`, `9:00`, `9.30`, `0930` as `09:00` and so on; undefined where it is no time. */
export function timeIn(text: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?$/.exec(latin(text).trim());
  const hour = Number(parts?.[1]);
  if (parts === null || hour > 24 || (hour === 24 && Number(parts[2] ?? 0) > 0)) return undefined;
  return `${String(hour % 24).padStart(2, '0')}:${parts[2] ?? '00'}`;
}

/** Arabic and Persian figures as the others. */
export const latin = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (figure) => String((figure.codePointAt(0) ?? 0) & 0xf));

/** Two times on a day, in minutes; one that goes past midnight ends after it. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
function spanOf(form: Form, day: WeekDay, place: (typeof places)[number]) {
  const [from, to] = [
    timeIn(form.get(nameOf(day, place, 'from'))),
    timeIn(form.get(nameOf(day, place, 'to'))),
  ];
  if (from === undefined || to === undefined) return undefined;
  const begins = minutesOf(from);
  return { begins, ends: minutesOf(to) <= begins ? minutesOf(to) + 24 * 60 : minutesOf(to) };
}
type Span = NonNullable<ReturnType<typeof spanOf>>;
const overlap = (one: Span, other: Span): boolean => one.begins < other.ends && other.begins < one.ends;

/** Takes a week. */
export async function saveWeek({ ctx, me, words, services }: Visit, form: Form): Promise<Faults | Elsewhere> {
  const laid = layOver(form, typedDays(form), keptDays(me.availability));
  const faults = new Map(againstDays(laid, words));
  if (laid === undefined) faults.set('', words.text('common.changed'));
  const typed: WeeklyBlock[] = [];
  for (const day of weekDays)
    for (const place of places) {
      const names = { from: nameOf(day, place, 'from'), to: nameOf(day, place, 'to') };
      const said = { from: form.get(names.from), to: form.get(names.to) };
      if (said.from === '' && said.to === '') continue;
      const label = { day: words.label('days', day) };
      const [from, to] = [timeIn(said.from), timeIn(said.to)];
      if (said.from === '' || said.to === '')
        faults.set(said.from === '' ? names.from : names.to, words.text('record.timeMissing', label));
      else if (from === undefined || to === undefined)
        faults.set(from === undefined ? names.from : names.to, words.text('record.timeWrong', label));
      else typed.push({ days: [day], from, to });
    }
  for (const day of weekDays) {
    const [one, other] = places.map((place) => spanOf(form, day, place));
    if (one !== undefined && other !== undefined && overlap(one, other))
      faults.set(nameOf(day, '2', 'from'), words.text('record.timeTwice', { day: words.label('days', day) }));
  }
  if (laid === undefined || faults.size > 0) return faults;
  if (laid.touched.size === 0) return { to: '/my/week' };
  // Of a day that was left alone all stays, and of any other what the form has no room for.
  const blocks = weekDays.flatMap((day) =>
    (laid.touched.has(day)
      ? [...blocksOn(typed, day), ...blocksOn(me.availability, day).slice(places.length)]
      : blocksOn(me.availability, day)
    ).map((block) => ({ ...block, days: [day] })),
  );
  await services.ownRecords.change(ctx, me.version, { availability: gatheredHours(blocks) });
  return { to: '/my/week' };
}
