import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { evaluationQuery } from '../api/queries.ts';
import { useTitle } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { BlockerList } from '../match/blocker-list.tsx';
import { MatchBody } from '../match/match-body.tsx';
import styles from './why-not-page.module.css';
import { say } from './words.ts';

/** The full result for any pair, worked out now and kept nowhere. */
export function WhyNotPage() {
  useTitle(say('why_title'));
  const { id, opportunityId } = useParams({ from: '/signed-in/participants/$id/why/$opportunityId' });
  const query = useQuery(evaluationQuery(id, opportunityId));
  if (query.isPending) return <Loading rows={8} label={say('why_waiting')} />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const blocked = query.data.blockers.length > 0;
  return (
    <div className={styles.page}>
      <p className={styles.line}>
        <Link to="/participants/$id" params={{ id }}>
          {say('why_back')}
        </Link>
        <span>
          {say(blocked ? 'why_blocked' : 'why_free')} {say('why_now')}
        </span>
      </p>
      <MatchBody pair={query.data} aside={blocked && <BlockerList pair={query.data} />} />
    </div>
  );
}
