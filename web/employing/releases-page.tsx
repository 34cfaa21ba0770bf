import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Page, Section } from '../components/page.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { withdrawnOf } from './postings.ts';
import { postingsQuery } from './queries.ts';
import { releasesQuery } from './release-queries.ts';
import { ReleaseRows } from './release-rows.tsx';
import { Withdrawals } from './withdrawals.tsx';
import { say } from './words.ts';

/** The people who chose to be seen by this employer, and nobody else; and that somebody is not seen any more. */
export function ReleasesPage() {
  const releases = useQuery(releasesQuery);
  const postings = useInfiniteQuery(postingsQuery);
  const failed = [releases, postings].find(({ isLoadingError }) => isLoadingError);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!releases.data || !postings.data) return <Loading rows={4} />;
  const { items } = releases.data;
  const withdrawn = withdrawnOf(postings.data.pages.flatMap((page) => page.items));
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
      {withdrawn.length > 0 && (
        <Section title={say('withdrawn')}>
          <Withdrawals withdrawn={withdrawn} />
        </Section>
      )}
    </Page>
  );
}
