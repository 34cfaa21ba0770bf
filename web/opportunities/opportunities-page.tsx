import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OpportunityState } from '../../src/domain/opportunity.ts';
import { opportunitiesQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Choice } from '../components/field.tsx';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { SearchLine } from '../components/search-line.tsx';
import { type Column, Table } from '../components/table.tsx';
import { ImportLink } from '../imports/import-link.tsx';
import { choicesOf } from '../words/code-table.ts';
import { opportunityStateWords } from '../words/codes.ts';
import { wageRange } from '../words/numbers.ts';
import styles from './opportunities-page.module.css';
import { weekWords } from './posting-words.tsx';
import { say } from './words.ts';

/** Postings: all of them for coaches, its own for an employer. */
export function OpportunitiesPage() {
  const isEmployer = useMe().user.role === 'employer';
  const [q, setQ] = useState('');
  const [state, setState] = useState<OpportunityState | 'any'>('any');
  const filters = { q, ...(state !== 'any' && { state }) };
  const query = useInfiniteQuery({ ...opportunitiesQuery(filters), placeholderData: keepPreviousData });

  const employer: Column<Opportunity> = {
    name: say('employer'),
    cell: ({ employerId, employerName }) => (
      <Link to="/employers/$id" params={{ id: employerId }}>
        {employerName}
      </Link>
    ),
  };
  const columns: readonly Column<Opportunity>[] = [
    {
      name: say('title'),
      cell: ({ id, title }) => (
        <Link to="/opportunities/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    ...(isEmployer ? [] : [employer]),
    { name: say('state'), cell: (opportunity) => opportunityStateWords[opportunity.state] },
    { name: say('openings'), cell: ({ openings }) => openings },
    { name: say('hours'), cell: ({ schedule }) => weekWords(schedule) ?? say('not_said') },
    { name: say('wage'), cell: ({ wage }) => (wage ? wageRange(wage) : say('not_said')) },
  ];

  return (
    <Page
      title={say('all')}
      wide
      heading={isEmployer ? say('yours') : say('all')}
      aside={
        !isEmployer && (
          <Link to="/opportunities/new" className={styles.add}>
            {say('new_posting')}
          </Link>
        )
      }
    >
      {!isEmployer && <ImportLink />}
      <div className={styles.filters}>
        <SearchLine label={say('find')} onSearch={setQ} />
        <Choice
          label={say('state')}
          value={state}
          onChange={setState}
          options={[['any', say('any_state')], ...choicesOf(opportunityStateWords)]}
        />
      </div>
      <Listing
        query={query}
        empty={
          q === '' && state === 'any'
            ? [say('none_yet'), say('none_yet_words')]
            : [say('none_fits'), say('none_fits_words')]
        }
      >
        {(items) => <Table label={say('all')} rows={items} columns={columns} />}
      </Listing>
    </Page>
  );
}
