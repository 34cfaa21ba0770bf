import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseloadsQuery } from '../api/queries.ts';
import type { Caseloads } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { longDate } from '../words/dates.ts';
import { CoverForm } from './cover-form.tsx';
import { CoverList } from './cover-list.tsx';
import styles from './list.module.css';
import { say } from './words.ts';

/** How the work is spread, for whoever leads; and who stands in for whom. */
export function CaseloadsPage() {
  const me = useMe();
  const leads = me.user.role === 'supervisor';
  return (
    <Page title={leads ? say('caseloads_title') : say('covers_title')} wide={leads}>
      {leads && <SideBySide />}
      {leads ? (
        <Section title={say('covers_title')}>
          <CoverList />
        </Section>
      ) : (
        <CoverList />
      )}
      <Section title={say('cover_new')}>
        <CoverForm />
      </Section>
    </Page>
  );
}

type Sum = Caseloads['items'][number] & { readonly id: string };

function SideBySide() {
  const query = useQuery(caseloadsQuery);
  if (query.isPending) return <Loading rows={4} />;
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const rows = query.data.items.map((sum): Sum => ({ ...sum, id: sum.coachId ?? 'nobody' }));
  return <Table label={say('caseloads_title')} rows={rows} columns={columns()} />;
}

const columns = (): readonly Column<Sum>[] => [
  {
    name: say('coach'),
    cell: ({ coachId, coachName, coveredBy }) => (
      <>
        <Link
          to="/participants"
          search={coachId === undefined ? { charge: 'nobody' } : { whose: 'all', coachId }}
        >
          {coachId === undefined ? say('nobodys') : coachName}
        </Link>
        {coveredBy !== undefined && (
          <span className={styles.quiet}>
            {' '}
            {say('away', { name: coveredBy.name, day: longDate(coveredBy.until) })}
          </span>
        )}
      </>
    ),
  },
  { name: say('people'), cell: ({ people }) => people },
  { name: say('decisions'), cell: ({ decisions }) => decisions },
  { name: say('answers'), cell: ({ answers }) => answers },
  { name: say('stale'), cell: ({ stale }) => stale },
  { name: say('paused'), cell: ({ paused }) => paused },
  { name: say('without_job'), cell: ({ withoutJob }) => withoutJob },
  {
    name: say('oldest'),
    cell: ({ waitingSince }) =>
      waitingSince === undefined ? (
        <span className={styles.quiet}>{say('nothing_waits')}</span>
      ) : (
        <When at={waitingSince} />
      ),
  },
];
