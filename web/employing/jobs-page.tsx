import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page, Section } from '../components/page.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import styles from './employing.module.css';
import { PostingRows } from './posting-rows.tsx';
import { sorted } from './postings.ts';
import { postingsQuery } from './queries.ts';
import { say } from './words.ts';

/** All jobs of this employer, what is to be done first. */
export function JobsPage() {
  const query = useInfiniteQuery(postingsQuery);
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={6} />;
  const all = query.data.pages.flatMap((page) => page.items);
  const { drafts, closing, open, paused, ended } = sorted(all);
  return (
    <Page
      title={say('jobs')}
      aside={
        <Link to="/opportunities/new" className={styles.main}>
          {say('post')}
        </Link>
      }
    >
      <p className={styles.lead}>{say('post_words')}</p>
      <Section title={say('jobs')}>
        {all.length === 0 && (
          <Empty title={say('no_jobs')}>
            <p>{say('no_jobs_words')}</p>
          </Empty>
        )}
        <PostingRows title={say('closing')} postings={closing} />
        <PostingRows title={say('drafts')} postings={drafts} />
        <PostingRows title={say('open_jobs')} postings={open} />
        <PostingRows title={say('paused_jobs')} postings={paused} />
        <PostingRows title={say('ended')} postings={ended} />
      </Section>
    </Page>
  );
}
