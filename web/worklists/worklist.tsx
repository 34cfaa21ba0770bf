import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WorklistName } from '../../src/domain/worklist.ts';
import { coachesQuery, worklistQuery } from '../api/queries.ts';
import type { WorklistItem } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { LoadMore } from '../components/load-more.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { lastDayOf } from '../opportunities/last-day.ts';
import { dayIn, longDate } from '../words/dates.ts';
import { TakeCharge } from './take-charge.tsx';
import { say } from './words.ts';
import styles from './worklists-page.module.css';

/** One of the lists, each line with the way to who or what it is. */
export function Worklist({ name }: { readonly name: WorklistName }) {
  const me = useMe();
  const query = useInfiniteQuery(worklistQuery(name));
  const coaches = useQuery(coachesQuery);
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const coachOf = ({ coachId }: WorklistItem) =>
    coachId === undefined || coachId === me.user.id
      ? undefined
      : coaches.data?.items.find(({ id }) => id === coachId)?.displayName;
  return (
    <>
      <ul className={styles.rows}>
        {query.data.pages
          .flatMap(({ items }) => items)
          .map((item) => (
            <li
              key={item.consentId ?? item.matchId ?? item.participantId ?? item.opportunityId}
              className={styles.row}
            >
              <span className={styles.title}>
                <ItemLink item={item} />
              </span>
              <span className={styles.since}>
                {name === 'closing_postings' || name === 'expiring_consents'
                  ? say('ends', { day: longDate(lastDayOf(item.since, me.zone)) })
                  : say('since', { day: longDate(dayIn(me.zone, item.since)) })}
                {coachOf(item) !== undefined && ` · ${coachOf(item)}`}
              </span>
              {name === 'unassigned' && item.participantId !== undefined && (
                <TakeCharge participantId={item.participantId} name={item.title} />
              )}
            </li>
          ))}
      </ul>
      <LoadMore query={query} />
    </>
  );
}

function ItemLink({
  item: { matchId, participantId, opportunityId, title },
}: {
  readonly item: WorklistItem;
}) {
  if (matchId !== undefined)
    return (
      <Link to="/matches/$id" params={{ id: matchId }}>
        {title}
      </Link>
    );
  if (participantId !== undefined)
    return (
      <Link to="/participants/$id" params={{ id: participantId }}>
        {title}
      </Link>
    );
  return (
    <Link to="/opportunities/$id" params={{ id: opportunityId ?? '' }}>
      {title}
    </Link>
  );
}
