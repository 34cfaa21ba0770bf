import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { opportunityQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { OpenQuestions } from '../questions/open-questions.tsx';
import { opportunityStateWords } from '../words/codes.ts';
import styles from './opportunities-page.module.css';
import { HoursPart, JobPart, PlacePart, SkillsPart, TermsPart } from './parts.tsx';
import { PeopleSuited } from './people-suited.tsx';
import form from './posting-form.module.css';
import { PostingState } from './posting-state.tsx';
import { PromisesPart } from './promises-part.tsx';
import { say } from './words.ts';

/** One posting: edited where it stands, moved on, and whom it suits. An employer reads its own. */
export function OpportunityPage() {
  const me = useMe();
  const { id } = useParams({ from: '/signed-in/opportunities/$id' });
  const query = useQuery(opportunityQuery(id));
  const posting = query.data;
  if (query.isPending) return <Loading rows={8} />;
  if (!posting) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const mayEdit = me.user.role !== 'employer';
  const part = { posting, mayEdit };
  const facts = (
    <div className={form.column}>
      <JobPart {...part} />
      <SkillsPart {...part} />
      <HoursPart {...part} />
      <TermsPart {...part} />
      <PlacePart {...part} />
      <PromisesPart {...part} />
    </div>
  );
  return (
    <Page
      title={say('one')}
      heading={posting.title}
      wide={mayEdit}
      aside={
        <p className={styles.quiet}>
          {opportunityStateWords[posting.state]}
          {mayEdit && (
            <>
              {' · '}
              <Link to="/employers/$id" params={{ id: posting.employerId }}>
                {posting.employerName}
              </Link>
            </>
          )}
        </p>
      }
    >
      {mayEdit ? (
        // Another posting starts anew: what is typed of one is never shown over another.
        <div className={form.columns} key={id}>
          {facts}
          <div className={form.column}>
            <PostingState posting={posting} />
            <PeopleSuited posting={posting} />
            <OpenQuestions employerId={posting.employerId} opportunityId={id} />
          </div>
        </div>
      ) : (
        facts
      )}
    </Page>
  );
}
