import type { Accommodation } from '../../src/domain/values/accommodation.ts';
import { longDate } from '../words/dates.ts';
import { evidenceWords, needWords, stanceWords } from '../words/needs.ts';
import styles from './employer-page.module.css';
import { say } from './words.ts';

/** What an employer does or would do, how far they stand by it, and until when it counts. */
export function Accommodations({ items }: { readonly items: readonly Accommodation[] }) {
  if (items.length === 0) return <p className={styles.quiet}>{say('stances_none')}</p>;
  return (
    <ul className={styles.list}>
      {items.map(({ code, stance, evidence, expires, note }) => (
        <li key={code} className={styles.posting}>
          <span>
            {needWords[code]}
            {note !== undefined && <span className={styles.quiet}> {note}</span>}
          </span>
          <span className={styles.quiet}>
            {stanceWords[stance]}, {evidenceWords[evidence]}
            {expires !== undefined && `, ${say('until', { day: longDate(expires) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
