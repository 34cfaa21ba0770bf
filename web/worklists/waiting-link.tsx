import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { worklistsQuery } from '../api/queries.ts';
import { say } from './words.ts';

/** The way to the worklists, with how much is on them. */
export function WaitingLink() {
  const { data } = useQuery(worklistsQuery);
  const count = data?.items.reduce((sum, one) => sum + one.count, 0);
  return (
    <Link to="/worklists">
      {count === undefined || count === 0 ? say('way') : say('way_count', { count })}
    </Link>
  );
}
