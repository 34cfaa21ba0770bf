import { useParams } from '@tanstack/react-router';
import { useTitle } from '../components/page.tsx';
import { LastDecisionProvider } from './last-decision.tsx';
import { OpenMatch } from './open-match.tsx';

/** One match at its own address: where notices lead. */
export function MatchPage() {
  useTitle('Match');
  const { id } = useParams({ from: '/signed-in/matches/$id' });
  return (
    <LastDecisionProvider key={id}>
      <OpenMatch id={id} />
    </LastDecisionProvider>
  );
}
