import { useParams } from '@tanstack/react-router';
import { useTitle } from '../components/page.tsx';
import { OpenMatch } from './open-match.tsx';
import { say } from './words.ts';

/** One match at its own address: where notices lead. */
export function MatchPage() {
  useTitle(say('match'));
  const { id } = useParams({ from: '/signed-in/matches/$id' });
  return <OpenMatch key={id} id={id} />;
}
