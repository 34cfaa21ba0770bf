import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { coachesQuery, participantsQuery } from '../api/queries.ts';
import { usualCaseload } from '../app/caseload.ts';
import { CaseloadTabs } from '../app/caseload-tabs.tsx';
import { useMe } from '../app/use-me.ts';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { SearchLine } from '../components/search-line.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { ImportLink } from '../imports/import-link.tsx';
import { stageWords } from '../words/codes.ts';
import { WaitingLink } from '../worklists/waiting-link.tsx';

/** The caseload, found by name. */
export function ParticipantsPage() {
  const me = useMe();
  const { whose = usualCaseload(me.user.role) } = useSearch({
    from: '/signed-in/participants',
  });
  const [q, setQ] = useState('');
  const coachId = whose === 'mine' ? me.user.id : undefined;
  const query = useInfiniteQuery({ ...participantsQuery({ q, coachId }), placeholderData: keepPreviousData });
  const coaches = useQuery(coachesQuery);
  const coachName = (id: string | undefined) =>
    coaches.data?.items.find((coach) => coach.id === id)?.displayName;
  return (
    <Page title="Participants" aside={<CaseloadTabs whose={whose} to="/participants" />}>
      <p>
        <Link to="/participants/new">Add a participant</Link>
      </p>
      <ImportLink />
      <WaitingLink />
      <SearchLine label="Find by name" onSearch={setQ} />
      <Listing
        query={query}
        empty={
          q === ''
            ? ['No participants yet', 'People you work with come here once they are added or imported.']
            : ['Nobody by that name', 'Try the beginning of the first or last name, or look under All.']
        }
      >
        {(items) => (
          <Table
            label="Participants"
            rows={items}
            columns={[
              {
                name: 'Name',
                cell: ({ id, displayName }) => (
                  <Link to="/participants/$id" params={{ id }}>
                    {displayName}
                  </Link>
                ),
              },
              { name: 'Stage', cell: ({ stage }) => stageWords[stage] },
              { name: 'Coach', cell: (participant) => coachName(participant.coachId) ?? 'nobody yet' },
              { name: 'Changed', cell: ({ updatedAt }) => <When at={updatedAt} /> },
            ]}
          />
        )}
      </Listing>
    </Page>
  );
}
