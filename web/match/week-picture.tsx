import { useId } from 'react';
import type { PairWeek } from '../api/types.ts';
import { common, type DaySpans, hoursShown, spansOf, without } from '../week/spans.ts';
import { dayName, weekDays } from '../words/week.ts';
import styles from './week-picture.module.css';
import { sayPairWeek, saySpans } from './week-words.ts';
import { say } from './words.ts';

const rowHeight = 22;
const left = 34;
/** Half of what the last hour is wide. */
const right = 10;
const width = 480;
const top = 16;

/** The two weeks over each other: free hours, needed hours, and hours that must stay free; a sentence and a table say the same. `given`: the needs that the employer would meet. */
export function WeekPicture({
  week,
  given,
}: {
  readonly week: PairWeek | undefined;
  readonly given: ReadonlySet<unknown>;
}) {
  const caption = useId();
  return (
    <figure className={styles.figure} aria-labelledby={caption}>
      <h2>{say('weeks')}</h2>
      {week ? (
        <Drawn week={week} given={given} caption={caption} />
      ) : (
        <div className={styles.waiting} aria-hidden="true" />
      )}
    </figure>
  );
}

function Drawn({
  week,
  given,
  caption,
}: {
  readonly week: PairWeek;
  readonly given: ReadonlySet<unknown>;
  readonly caption: string;
}) {
  const pattern = useId();
  const free = spansOf(week.free);
  const needed = spansOf(week.needed);
  const keepFree = spansOf(week.keepFree);
  const [from, to] = hoursShown([free, needed, keepFree]);
  const x = (minutes: number) => left + ((minutes / 60 - from) / (to - from)) * (width - left - right);
  const hourMarks = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (hour) => hour % 2 === 0,
  );
  const bars = (days: DaySpans, className: string | undefined, y: number, height: number, fill?: string) =>
    days.flatMap((spans, day) =>
      spans.map((span) => (
        <rect
          key={`${weekDays[day]}-${span.from}`}
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
        {weekDays.map((name, day) => (
          <text key={name} className={styles.day} x={0} y={top + day * rowHeight + 15}>
            {dayName(day)}
          </text>
        ))}
        {bars(free, styles.free, 1, rowHeight - 3)}
        {bars(keepFree, styles.keepFree, 1, rowHeight - 3, `url(#${pattern})`)}
        {bars(common(needed, free), styles.needed, 7, 8)}
        {bars(without(needed, free), styles.outside, 7, 8)}
      </svg>
      <ul className={styles.legend} aria-hidden="true">
        <li>
          <span className={styles.free} /> {say('free')}
        </li>
        <li>
          <span className={styles.needed} /> {say('needed')}
        </li>
        <li>
          <span className={styles.outside} /> {say('needed_not_free')}
        </li>
        <li>
          <span className={styles.keepFree} /> {say('keep_free')}
        </li>
      </ul>
      <figcaption id={caption} className={styles.caption}>
        {sayPairWeek(week, given)}
      </figcaption>
      <details className={styles.details}>
        <summary>{say('as_table')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('day')}</th>
              <th scope="col">{say('Free')}</th>
              <th scope="col">{say('Needed')}</th>
              <th scope="col">{say('Keep_free')}</th>
            </tr>
          </thead>
          <tbody>
            {weekDays.map((name, day) => (
              <tr key={name}>
                <th scope="row">{dayName(day)}</th>
                <td>{saySpans(free[day] ?? [])}</td>
                <td>{saySpans(needed[day] ?? [])}</td>
                <td>{saySpans(keepFree[day] ?? [])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
