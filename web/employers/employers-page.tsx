import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { employersQuery } from '../api/queries.ts';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { SearchLine } from '../components/search-line.tsx';
import { Table } from '../components/table.tsx';
import { ImportLink } from '../imports/import-link.tsx';
import { counted } from '../words/numbers.ts';
import styles from './employer-page.module.css';

/** Who posts, found by name. */
export function EmployersPage() {
  const [q, setQ] = useState('');
  const query = useInfiniteQuery({ ...employersQuery({ q }), placeholderData: keepPreviousData });
  return (
    <Page
      title="Employers"
      aside={
        <Link to="/employers/new" className={styles.add}>
          Add an employer
        </Link>
      }
    >
      <ImportLink />
      <SearchLine label="Find by name" onSearch={setQ} />
      <Listing
        query={query}
        empty={
          q === ''
            ? [
                'No employers yet',
                'Employers come here once they are added, or imported with their postings.',
              ]
            : ['No employer by that name', 'Try the beginning of one of its words.']
        }
      >
        {(items) => (
          <Table
            label="Employers"
            rows={items}
            columns={[
              {
                name: 'Name',
                cell: ({ id, name }) => (
                  <Link to="/employers/$id" params={{ id }}>
                    {name}
                  </Link>
                ),
              },
              { name: 'Sector', cell: ({ sector }) => sector ?? 'not known' },
              {
                name: 'Ask for',
                cell: ({ contact }) =>
                  contact?.name ?? contact?.phone ?? contact?.email ?? 'nobody known yet',
              },
              { name: 'Place', cell: ({ place }) => place?.label ?? place?.postcode ?? 'not known' },
              {
                name: 'Offers',
                cell: ({ accommodations }) => counted(accommodations.length, 'accommodation'),
              },
            ]}
          />
        )}
      </Listing>
    </Page>
  );
}
