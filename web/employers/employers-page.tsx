import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { employersQuery } from '../api/queries.ts';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { SearchLine } from '../components/search-line.tsx';
import { Table } from '../components/table.tsx';
import { ImportLink } from '../imports/import-link.tsx';
import styles from './employer-page.module.css';
import { say } from './words.ts';

/** Who posts, found by name. */
export function EmployersPage() {
  const [q, setQ] = useState('');
  const query = useInfiniteQuery({ ...employersQuery({ q }), placeholderData: keepPreviousData });
  return (
    <Page
      title={say('all')}
      aside={
        <Link to="/employers/new" className={styles.add}>
          {say('add')}
        </Link>
      }
    >
      <ImportLink />
      <SearchLine label={say('find')} onSearch={setQ} />
      <Listing
        query={query}
        empty={
          q === '' ? [say('none_yet'), say('none_yet_words')] : [say('none_fits'), say('none_fits_words')]
        }
      >
        {(items) => (
          <Table
            label={say('all')}
            rows={items}
            columns={[
              {
                name: say('name'),
                cell: ({ id, name }) => (
                  <Link to="/employers/$id" params={{ id }}>
                    {name}
                  </Link>
                ),
              },
              { name: say('sector'), cell: ({ sector }) => sector ?? say('not_known') },
              {
                name: say('ask_for'),
                cell: ({ contact }) =>
                  contact?.name ?? contact?.phone ?? contact?.email ?? say('nobody_known'),
              },
              {
                name: say('place'),
                cell: ({ place }) => place?.label ?? place?.postcode ?? say('not_known'),
              },
              {
                name: say('offers'),
                cell: ({ accommodations }) => say('accommodations', { count: accommodations.length }),
              },
            ]}
          />
        )}
      </Listing>
    </Page>
  );
}
