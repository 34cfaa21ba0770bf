import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../app/use-me.ts';
import { Page, Section } from '../components/page.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { AddressTrial } from './address-trial.tsx';
import styles from './employing.module.css';
import { EnquiryCard } from './enquiry-card.tsx';
import { PostingRows } from './posting-rows.tsx';
import { isNews, sorted, withdrawnOf } from './postings.ts';
import { enquiriesQuery, postingsQuery } from './queries.ts';
import { releasesQuery } from './release-queries.ts';
import { ReleaseRows } from './release-rows.tsx';
import { byWhoseTurn } from './whose-turn.ts';
import { Withdrawals } from './withdrawals.tsx';
import { say } from './words.ts';

/** An employer's first page: what waits for them, and their jobs. */
export function HomePage() {
  const { user } = useMe();
  const enquiries = useQuery(enquiriesQuery);
  const postings = useInfiniteQuery(postingsQuery);
  const releases = useQuery(releasesQuery);
  const failed = [enquiries, postings, releases].find(({ isLoadingError }) => isLoadingError);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!enquiries.data || !postings.data || !releases.data) return <Loading rows={8} />;
  const all = postings.data.pages.flatMap((page) => page.items);
  const { drafts, closing, open, paused } = sorted(all);
  const withdrawn = withdrawnOf(all).filter((one) => isNews(one));
  const asked = enquiries.data.items;
  const { waiting, underWay } = byWhoseTurn(releases.data.items);
  const isEmpty = drafts.length + closing.length + open.length + paused.length === 0;
  return (
    <Page
      title={say('home')}
      heading={say('hello', { name: user.displayName })}
      wide
      aside={
        <Link to="/opportunities/new" className={styles.main}>
          {say('post')}
        </Link>
      }
    >
      <AddressTrial next="/home" />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={say('waits')}>
            {asked.length + waiting.length === 0 && <p className={styles.quiet}>{say('nothing_waits')}</p>}
            {asked.length > 0 && (
              <div>
                <h3>{say('questions')}</h3>
                <p className={styles.quiet}>{say('from_coach')}</p>
                <ul className={styles.list}>
                  {asked.map((enquiry) => (
                    <EnquiryCard key={enquiry.id} enquiry={enquiry} />
                  ))}
                </ul>
              </div>
            )}
            {waiting.length > 0 && (
              <div>
                <h3>{say('people_for_you')}</h3>
                <ReleaseRows releases={waiting} />
              </div>
            )}
          </Section>
          {underWay.length > 0 && (
            <Section title={say('under_way')}>
              <ReleaseRows releases={underWay} />
            </Section>
          )}
          {withdrawn.length > 0 && (
            <Section title={say('withdrawn')}>
              <Withdrawals withdrawn={withdrawn} />
            </Section>
          )}
        </div>
        <div className={styles.column}>
          <Section title={say('jobs')}>
            {isEmpty && (
              <Empty title={say('no_jobs')}>
                <p>{say('no_jobs_words')}</p>
              </Empty>
            )}
            <PostingRows title={say('closing')} postings={closing} />
            <PostingRows title={say('drafts')} postings={drafts} />
            <PostingRows title={say('open_jobs')} postings={open} />
            <PostingRows title={say('paused_jobs')} postings={paused} />
          </Section>
          <Section title={say('promises')}>
            <p className={styles.quiet}>{say('promises_hold')}</p>
            <p className={styles.further}>
              <Link to="/promises">{say('all_promises')}</Link>
            </p>
          </Section>
        </div>
      </div>
    </Page>
  );
}
