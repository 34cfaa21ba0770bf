import type { Participant } from '../api/types.ts';
import { longDate } from '../words/dates.ts';
import { needWords, weightWords } from '../words/needs.ts';
import { sayBlocks } from '../words/week.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

/** What somebody needs so that work holds; that nobody asked yet is something else than none. */
export function Needs({ participant: { supportNeeds, asked } }: { readonly participant: Participant }) {
  if (supportNeeds.length === 0)
    return (
      <p className={styles.quiet}>
        {say(asked.supportNeeds === undefined ? 'not_asked_yet' : 'asked_and_none')}
      </p>
    );
  return (
    <ul className={styles.list}>
      {supportNeeds.map((need) => (
        <li key={`${need.code}-${need.from ?? ''}`} className={styles.need}>
          <span className={styles.quiet}>{weightWords[need.weight]}</span>
          <span>
            {needWords[need.code]}
            <span className={styles.quiet}>
              {need.windows && ` ${sayBlocks(need.windows) ?? ''}`}
              {need.minutes !== undefined && ` ${say('need_minutes', { minutes: need.minutes })}`}
              {need.from !== undefined && ` ${say('need_from', { day: longDate(need.from) })}`}
              {need.until !== undefined && ` ${say('need_until', { day: longDate(need.until) })}`}
              {need.note !== undefined && ` (${need.note})`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
