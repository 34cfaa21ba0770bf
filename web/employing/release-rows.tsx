import { Link } from '@tanstack/react-router';
import { When } from '../components/when.tsx';
import styles from './employing.module.css';
import type { Released } from './release-queries.ts';
import { say } from './words.ts';

/** People who chose to be seen, each with the job it is for and how it stands. */
export function ReleaseRows({ releases }: { readonly releases: readonly Released[] }) {
  return (
    <ul className={styles.list}>
      {releases.map(({ id, person, title = '', state, releasedAt }) => (
        <li key={id} className={styles.row}>
          <span className={styles.named}>
            <Link to="/releases/$id" params={{ id }}>
              {person.displayName ?? say('no_name')}
            </Link>
            <span className={styles.quiet}>{say('for_job', { title })}</span>
            <span className={styles.quiet}>
              <When at={releasedAt} />
            </span>
          </span>
          <span>{say(`state_${state as ShownState}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How it may stand while an employer sees it. */
export type ShownState =
  | 'released_to_employer'
  | 'interviewing'
  | 'offered'
  | 'placed'
  | 'declined_by_employer';
