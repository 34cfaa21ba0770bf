import { useQuery } from '@tanstack/react-query';
import { Page, Section } from '../components/page.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { releasesQuery } from './release-queries.ts';
import { ReleaseRows } from './release-rows.tsx';
import { say } from './words.ts';

/** The people who chose to be seen by this employer, and nobody else. */
export function ReleasesPage() {
  const query = useQuery(releasesQuery);
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={4} />;
  const { items } = query.data;
  return (
    <Page title={say('people')} heading={say('people_for_you')}>
      {items.length === 0 ? (
        <Empty title={say('none_yet')}>
          <p>{say('none_yet_words')}</p>
        </Empty>
      ) : (
        <Section title={say('people')}>
          <ReleaseRows releases={items} />
        </Section>
      )}
    </Page>
  );
}
