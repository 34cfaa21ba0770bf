import { Link } from '@tanstack/react-router';
import type { Opportunity } from '../api/types.ts';
import { useZone } from '../app/use-me.ts';
import { When } from '../components/when.tsx';
import { lastDayOf } from '../opportunities/last-day.ts';
import { longDate } from '../words/dates.ts';
import styles from './employing.module.css';
import { say } from './words.ts';

/** Postings under a heading, each with what is to be done with it next; nothing where there are none. */
export function PostingRows({
  title,
  postings,
}: {
  readonly title: string;
  readonly postings: readonly Opportunity[];
}) {
  const zone = useZone();
  if (postings.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {postings.map((posting) => (
          <li key={posting.id} className={styles.row}>
            <span className={styles.named}>
              <Link to="/opportunities/$id" params={{ id: posting.id }}>
                {posting.title}
              </Link>
              <span className={styles.quiet}>
                {posting.state === 'open' && posting.expiresAt !== undefined ? (
                  say('until_day', { day: longDate(lastDayOf(posting.expiresAt, zone)) })
                ) : (
                  <>
                    {say('changed')} <When at={posting.updatedAt} />
                  </>
                )}
              </span>
            </span>
            {posting.state === 'draft' && (
              <Link
                to="/opportunities/$id/write"
                params={{ id: posting.id }}
                aria-label={`${say('go_on')}: ${posting.title}`}
              >
                {say('go_on')}
              </Link>
            )}
            {(posting.state === 'open' || posting.state === 'expired') && posting.expiresAt !== undefined && (
              <Link
                to="/opportunities/$id/renew"
                params={{ id: posting.id }}
                aria-label={`${say('renew')}: ${posting.title}`}
              >
                {say('renew')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
