import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { opportunityQuery } from '../api/queries.ts';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { HoursPart, JobPart, PlacePart, SkillsPart, TermsPart } from '../opportunities/parts.tsx';
import { PostingState } from '../opportunities/posting-state.tsx';
import { opportunityStateWords } from '../words/codes.ts';
import { longDate } from '../words/dates.ts';
import { AddressTrial } from './address-trial.tsx';
import styles from './employing.module.css';
import { PromisesSection } from './promises-section.tsx';
import { releasesQuery } from './release-queries.ts';
import { ReleaseRows } from './release-rows.tsx';
import { say } from './words.ts';

/** One job of this employer: how it stands, who chose to be seen for it, and all of it, changed where it stands. */
export function JobPage() {
  const { id } = useParams({ from: '/signed-in/opportunities/$id' });
  const query = useQuery(opportunityQuery(id));
  const posting = query.data;
  const releases = useQuery(releasesQuery);
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!posting) return <Loading rows={8} />;
  const part = { posting, mayEdit: posting.state !== 'withdrawn' };
  const here = (releases.data?.items ?? []).filter(({ opportunityId }) => opportunityId === id);
  const { withdrawnOn = [] } = posting;
  return (
    <Page
      title={say('jobs')}
      heading={posting.title}
      wide
      aside={
        <span className={styles.actions}>
          <span className={styles.quiet}>{opportunityStateWords[posting.state]}</span>
          <Link to="/opportunities/$id/preview" params={{ id }}>
            {say('preview')}
          </Link>
        </span>
      }
    >
      {posting.state === 'draft' && (
        <>
          <AddressTrial next={`/opportunities/${id}`} />
          <p className={styles.actions}>
            <Link to="/opportunities/$id/write" params={{ id }} className={styles.main}>
              {say('go_on')}
            </Link>
          </p>
        </>
      )}
      {/* Another posting starts anew: what is typed of one is never shown over another. */}
      <div className={styles.columns} key={id}>
        <div className={styles.column}>
          <JobPart {...part} />
          <SkillsPart {...part} />
          <HoursPart {...part} />
          <TermsPart {...part} />
          <PlacePart {...part} />
        </div>
        <div className={styles.column}>
          <PostingState posting={posting} />
          <Section title={say('people_for_you')}>
            {here.length === 0 ? (
              <p className={styles.quiet}>{say('none_yet_words')}</p>
            ) : (
              <ReleaseRows releases={here} />
            )}
            {withdrawnOn.map((day, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: of two that withdrew on a day nothing else is known
              <p key={`${day} ${at}`} className={styles.quiet}>
                {say('withdrawn_on', { day: longDate(day) })}
              </p>
            ))}
          </Section>
          <PromisesSection posting={posting} />
        </div>
      </div>
    </Page>
  );
}
