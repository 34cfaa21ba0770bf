import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { employerQuery, opportunitiesQuery } from '../api/queries.ts';
import { Listing } from '../components/listing.tsx';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { OpenQuestions } from '../questions/open-questions.tsx';
import { opportunityStateWords } from '../words/codes.ts';
import { AboutSection } from './about-section.tsx';
import { AccommodationsSection } from './accommodations-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import styles from './employer-page.module.css';
import { LogSection } from './log-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { say } from './words.ts';

/** One employer: whom to ring, what to ask, what was said, what they would do, what they post; all edited where it stands. */
export function EmployerPage() {
  const { id } = useParams({ from: '/signed-in/employers/$id' });
  const query = useQuery(employerQuery(id));
  const employer = query.data;
  if (query.isPending) return <Loading rows={8} />;
  if (!employer) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <Page title={say('one')} heading={employer.name} wide>
      {/* Another employer starts anew: what is typed of one is never shown over another. */}
      <div className={styles.columns} key={id}>
        <div className={styles.column}>
          <ContactsSection employer={employer} />
          <AccommodationsSection employer={employer} />
          <OpenQuestions employerId={id} />
          <PostingsSection employerId={id} />
        </div>
        <div className={styles.column}>
          <LogSection employerId={id} />
          <NotesSection employer={employer} />
          <AboutSection employer={employer} />
        </div>
      </div>
    </Page>
  );
}

function PostingsSection({ employerId }: { readonly employerId: string }) {
  const postings = useInfiniteQuery(opportunitiesQuery({ employerId }));
  return (
    <Section
      title={say('postings')}
      aside={
        <Link to="/opportunities/new" search={{ employerId }} className={styles.add}>
          {say('new_posting')}
        </Link>
      }
    >
      <Listing query={postings} empty={[say('no_postings'), say('no_postings_words')]}>
        {(items) => (
          <ul className={styles.list}>
            {items.map(({ id, title, state, openings }) => (
              <li key={id} className={styles.posting}>
                <Link to="/opportunities/$id" params={{ id }}>
                  {title}
                </Link>
                <span className={styles.quiet}>
                  {say('openings', { state: opportunityStateWords[state], count: openings })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Section>
  );
}
