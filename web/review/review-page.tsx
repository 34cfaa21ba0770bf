import { useSearch } from '@tanstack/react-router';
import { usualCaseload } from '../app/caseload.ts';
import { useMe } from '../app/use-me.ts';
import { useTitle } from '../components/page.tsx';
import { QueuePage } from './queue-page.tsx';
import { SittingPage } from './sitting-page.tsx';
import { StateListPage } from './state-list-page.tsx';

/** The coach's first screen: the queue by person, or a list of matches by where they stand. */
export function ReviewPage() {
  useTitle('Review');
  const me = useMe();
  const { view, whose = usualCaseload(me.user.role) } = useSearch({ from: '/signed-in/review' });
  if (view === undefined) return <QueuePage whose={whose} />;
  if (view === 'today') return <SittingPage whose={whose} />;
  return <StateListPage name={view} whose={whose} />;
}
