import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { evaluationQuery } from '../api/queries.ts';
import { useTitle } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { BlockerList } from '../match/blocker-list.tsx';
import { MatchBody } from '../match/match-body.tsx';
import styles from './why-not-page.module.css';

/** The full result for any pair, worked out now and kept nowhere. */
export function WhyNotPage() {
  useTitle('Why, or why not');
  const { id, opportunityId } = useParams({ from: '/signed-in/participants/$id/why/$opportunityId' });
  const query = useQuery(evaluationQuery(id, opportunityId));
  if (query.isPending) return <Loading rows={8} label="Working it out" />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const blocked = query.data.blockers.length > 0;
  return (
    <div className={styles.page}>
      <p className={styles.line}>
        <Link to="/participants/$id" params={{ id }}>
          Back to the participant
        </Link>
        <span>
          {blocked
            ? 'Not suggested, for what stands below. The score is what it would be without that.'
            : 'Nothing stands in the way of this pair.'}{' '}
          Worked out just now; nothing of it is stored.
        </span>
      </p>
      <MatchBody pair={query.data} aside={blocked && <BlockerList pair={query.data} />} />
    </div>
  );
}
