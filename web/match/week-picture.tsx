import { useId } from 'react';
import type { PairWeek } from '../api/types.ts';
import { needWords } from '../words/codes.ts';
import styles from './week-picture.module.css';
import {
  common,
  type DaySpans,
  dayNames,
  hoursIn,
  sayDaySpans,
  saySpans,
  spansOf,
  without,
} from './week-spans.ts';

const rowHeight = 22;
const left = 34;
const width = 480;
const top = 16;

/** The two weeks over each other: free hours, needed hours, and hours that must stay free; a sentence and a table say the same. */
export function WeekPicture({ week }: { readonly week: PairWeek | undefined }) {
  const caption = useId();
  return (
    <figure className={styles.figure} aria-labelledby={caption}>
      <h2>The two weeks</h2>
      {week ? <Drawn week={week} caption={caption} /> : <div className={styles.place} aria-hidden="true" />}
    </figure>
  );
}

function Drawn({ week, caption }: { readonly week: PairWeek; readonly caption: string }) {
  const pattern = useId();
  const free = spansOf(week.free);
  const needed = spansOf(week.needed);
  const kept = spansOf(week.keepFree);
  const [from, to] = hoursShown([free, needed, kept]);
  const x = (minutes: number) => left + ((minutes / 60 - from) / (to - from)) * (width - left - 4);
  const hourMarks = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (hour) => hour % 2 === 0,
  );
  const bars = (days: DaySpans, className: string | undefined, y: number, height: number, fill?: string) =>
    days.flatMap((spans, day) =>
      spans.map((span) => (
        <rect
          key={`${dayNames[day]}-${span.from}`}
          className={className}
          x={x(span.from)}
          width={x(span.to) - x(span.from)}
          y={top + day * rowHeight + y}
          height={height}
          rx="2"
          {...(fill === undefined ? {} : { fill })}
        />
      )),
    );
  return (
    <>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${top + 7 * rowHeight}`}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className={styles.hatch} x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {hourMarks.map((hour) => (
          <g key={hour}>
            <line
              className={styles.rule}
              x1={x(hour * 60)}
              x2={x(hour * 60)}
              y1={top}
              y2={top + 7 * rowHeight}
            />
            <text className={styles.hour} x={x(hour * 60)} y={10} textAnchor="middle">
              {hour}
            </text>
          </g>
        ))}
        {dayNames.map((name, day) => (
          <text key={name} className={styles.day} x={0} y={top + day * rowHeight + 15}>
            {name}
          </text>
        ))}
        {bars(free, styles.free, 1, rowHeight - 3)}
        {bars(kept, styles.kept, 1, rowHeight - 3, `url(#${pattern})`)}
        {bars(common(needed, free), styles.needed, 7, 8)}
        {bars(without(needed, free), styles.outside, 7, 8)}
      </svg>
      <ul className={styles.legend} aria-hidden="true">
        <li>
          <span className={styles.free} /> free
        </li>
        <li>
          <span className={styles.needed} /> needed
        </li>
        <li>
          <span className={styles.outside} /> needed, not free
        </li>
        <li>
          <span className={styles.kept} /> keep free
        </li>
      </ul>
      <figcaption id={caption} className={styles.caption}>
        {sentenceOf(week, free, needed, kept)}
      </figcaption>
      <details className={styles.details}>
        <summary>The same as a table</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Free</th>
              <th scope="col">Needed</th>
              <th scope="col">Keep free</th>
            </tr>
          </thead>
          <tbody>
            {dayNames.map((name, day) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{saySpans(free[day] ?? [])}</td>
                <td>{saySpans(needed[day] ?? [])}</td>
                <td>{saySpans(kept[day] ?? [])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** From the first to the last hour that anything uses, an hour more on each side, never less than 07 to 19. */
function hoursShown(weeks: readonly DaySpans[]): readonly [number, number] {
  const spans = weeks.flatMap((week) => week.flat());
  const first = Math.min(8 * 60, ...spans.map(({ from }) => from));
  const last = Math.max(18 * 60, ...spans.map(({ to }) => to));
  return [Math.max(0, Math.floor(first / 60) - 1), Math.min(24, Math.ceil(last / 60) + 1)];
}

function sentenceOf(week: PairWeek, free: DaySpans, needed: DaySpans, kept: DaySpans): string {
  const hours = (days: DaySpans) => `${Math.round(hoursIn(days) * 10) / 10} h`;
  if (hoursIn(needed) === 0) return 'The posting names no hours yet.';
  if (hoursIn(free) === 0)
    return `${hours(needed)} needed. No free hours are known for this participant yet.`;
  const outside = without(needed, free);
  const crossing = common(needed, kept);
  const sentences = [
    hoursIn(outside) === 0
      ? `All ${hours(needed)} needed are free.`
      : `${hours(common(needed, free))} of ${hours(needed)} needed are free; not ${sayDaySpans(outside)}.`,
  ];
  if (week.keepFree.length > 0) {
    sentences.push(
      hoursIn(crossing) === 0
        ? `No crossing with hours to keep free (${keptWords(week)}).`
        : `Crosses hours to keep free on ${sayDaySpans(crossing)} (${keptWords(week)}).`,
    );
  }
  return sentences.join(' ');
}

function keptWords(week: PairWeek): string {
  const names = new Set(week.keepFree.map(({ need }) => needWords[need as keyof typeof needWords] ?? need));
  return [...names].join(', ').toLowerCase();
}
