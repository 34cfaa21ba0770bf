import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { employerQuery, opportunitiesQuery } from '../api/queries.ts';
import { Listing } from '../components/listing.tsx';
import { Page, Section, TermList } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { OpenQuestions } from '../questions/open-questions.tsx';
import { opportunityStateWords } from '../words/codes.ts';
import { listed } from '../words/lists.ts';
import { counted } from '../words/numbers.ts';
import { Accommodations } from './accommodations.tsx';
import styles from './employer-page.module.css';

/** One employer: how to reach them, what they offer, what they post. */
export function EmployerPage() {
  const { id } = useParams({ from: '/signed-in/employers/$id' });
  const query = useQuery(employerQuery(id));
  const postings = useInfiniteQuery(opportunitiesQuery({ employerId: id }));
  const employer = query.data;
  if (query.isPending) return <Loading rows={8} />;
  if (!employer) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <Page title="Employer" heading={employer.name}>
      <Section title="About">
        <TermList
          items={[
            ['Sector', employer.sector],
            ['Place', employer.place && listed([employer.place.label, employer.place.postcode])],
            ['About', employer.about],
            ['Contact', employer.contact?.name],
            ['Phone', employer.contact?.phone],
            ['Email', employer.contact?.email],
          ]}
        />
      </Section>
      <Section title="Opportunities">
        <Listing
          query={postings}
          empty={['No postings yet', 'They come here once they are added or imported.']}
        >
          {(items) => (
            <ul className={styles.list}>
              {items.map(({ id: opportunityId, title, state, openings }) => (
                <li key={opportunityId} className={styles.posting}>
                  <Link to="/opportunities/$id" params={{ id: opportunityId }}>
                    {title}
                  </Link>
                  <span className={styles.quiet}>
                    {opportunityStateWords[state]}, {counted(openings, 'opening')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </Section>
      <OpenQuestions employerId={employer.id} />
      <Section title="What they would do">
        <Accommodations items={employer.accommodations} />
      </Section>
    </Page>
  );
}
