import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { usualCaseload } from '../app/caseload.ts';
import { useRole } from '../app/use-me.ts';
import { useTitle } from '../components/page.tsx';
import { Loading } from '../components/states.tsx';
import { withWords } from '../words/language.ts';
import { QueuePage } from './queue-page.tsx';
import { say } from './words.ts';

// The queue is what a day begins with; the lists come when they are wanted.
const SittingPage = lazy(async () => ({
  default: (await withWords(import('./sitting-page.tsx'))).SittingPage,
}));
const StateListPage = lazy(async () => ({
  default: (await withWords(import('./state-list-page.tsx'))).StateListPage,
}));

/** The coach's first screen: the queue by person, or a list of matches by where they stand. */
export function ReviewPage() {
  useTitle(say('review'));
  const role = useRole();
  const { view, whose = usualCaseload(role) } = useSearch({ from: '/signed-in/review' });
  if (view === undefined) return <QueuePage key={whose} whose={whose} />;
  return (
    <Suspense fallback={<Loading />}>
      {view === 'today' ? (
        <SittingPage whose={whose} />
      ) : (
        <StateListPage key={`${view} ${whose}`} name={view} whose={whose} />
      )}
    </Suspense>
  );
}
