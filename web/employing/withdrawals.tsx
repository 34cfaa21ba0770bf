import { Link } from '@tanstack/react-router';
import { longDate } from '../words/dates.ts';
import styles from './employing.module.css';
import type { Withdrawn } from './postings.ts';
import { say } from './words.ts';

/** Applications that were withdrawn, each with its day and its job, the latest first: of whom, nothing is known any more. */
export function Withdrawals({ withdrawn }: { readonly withdrawn: readonly Withdrawn[] }) {
  return (
    <ul className={styles.list}>
      {withdrawn.map(({ id, title, day }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: of two that withdrew on a day nothing else is known
        <li key={`${id} ${day} ${at}`} className={styles.row}>
          <span className={styles.named}>
            <span>{say('withdrawn_on', { day: longDate(day) })}</span>
            <Link to="/opportunities/$id" params={{ id }} className={styles.quiet}>
              {say('for_job', { title })}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
