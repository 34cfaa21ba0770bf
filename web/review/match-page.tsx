import { useParams } from '@tanstack/react-router';
import { useTitle } from '../components/page.tsx';
import { OpenMatch } from './open-match.tsx';

/** One match at its own address: where notices lead. */
export function MatchPage() {
  useTitle('Match');
  const { id } = useParams({ from: '/signed-in/matches/$id' });
  return <OpenMatch key={id} id={id} />;
}
