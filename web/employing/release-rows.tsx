import { Link } from '@tanstack/react-router';
import { useZone } from '../app/use-me.ts';
import { dayIn, exactTime, longDate } from '../words/dates.ts';
import styles from './employing.module.css';
import type { Released } from './release-queries.ts';
import { invitedFor } from './whose-turn.ts';
import { say } from './words.ts';

/** People who chose to be seen, each with the job it is for and how it stands. */
export function ReleaseRows({ releases }: { readonly releases: readonly Released[] }) {
  const zone = useZone();
  return (
    <ul className={styles.list}>
      {releases.map(({ id, person, title = '', state, releasedAt, acceptedAt, ...released }) => (
        <li key={id} className={styles.row}>
          <span className={styles.named}>
            <Link to="/releases/$id" params={{ id }}>
              {person.displayName ?? say('no_name')}
            </Link>
            <span className={styles.quiet}>{say('for_job', { title })}</span>
            <span className={styles.quiet}>
              {say('shown_since', { day: longDate(dayIn(zone, releasedAt)) })}
            </span>
          </span>
          <span className={styles.named}>
            {acceptedAt === undefined ? say(`state_${state as ShownState}`) : say('state_accepted')}
            <Appointment at={state === 'interviewing' ? invitedFor(released) : undefined} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** When somebody who was invited comes, where that was said. */
function Appointment({ at }: { readonly at: string | undefined }) {
  const zone = useZone();
  return at === undefined ? null : <span className={styles.quiet}>{exactTime(at, zone)}</span>;
}

/** How it may stand while an employer sees it. */
export type ShownState =
  | 'released_to_employer'
  | 'interviewing'
  | 'offered'
  | 'placed'
  | 'declined_by_employer';
