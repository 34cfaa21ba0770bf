import type { Accommodation } from '../../src/domain/values/accommodation.ts';
import { needWords } from '../words/needs.ts';
import styles from './employer-page.module.css';
import { stanceText } from './stance-text.ts';
import { say } from './words.ts';

/** What an employer does or would do, how far they stand by it, and until when it counts. */
export function Accommodations({ items }: { readonly items: readonly Accommodation[] }) {
  if (items.length === 0) return <p className={styles.quiet}>{say('stances_none')}</p>;
  return (
    <ul className={styles.list}>
      {items.map((one) => (
        <li key={one.code} className={styles.posting}>
          <span>
            {needWords[one.code]}
            {one.note !== undefined && <span className={styles.quiet}> {one.note}</span>}
          </span>
          <span className={styles.quiet}>{stanceText(one)}</span>
        </li>
      ))}
    </ul>
  );
}
