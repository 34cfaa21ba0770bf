import { useQuery } from '@tanstack/react-query';
import { clearancesQuery, periodsQuery } from '../api/retention-queries.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { ClearanceSection } from './clearance-section.tsx';
import { PastSection } from './past-section.tsx';
import { PeriodsSection } from './periods-section.tsx';
import { say } from './words.ts';

/** How long what is kept, what has been kept for its time, and letting that go. */
export function RetentionPage() {
  const periods = useQuery(periodsQuery);
  const clearances = useQuery(clearancesQuery);
  const failed = [periods, clearances].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined)
    return (
      <Page title={say('title')} wide>
        <Failed error={failed.error} retry={() => void failed.refetch()} />
      </Page>
    );
  if (periods.data === undefined || clearances.data === undefined)
    return (
      <Page title={say('title')} wide>
        <Loading />
      </Page>
    );
  const [newest, ...older] = clearances.data.items;
  const isOver = newest !== undefined && ['done', 'refused', 'replaced'].includes(newest.state);
  return (
    <Page title={say('title')} wide>
      <p>{say('what')}</p>
      <ClearanceSection clearance={isOver ? undefined : newest} periods={periods.data} />
      <PeriodsSection periods={periods.data} />
      <PastSection clearances={isOver ? clearances.data.items : older} />
    </Page>
  );
}
