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
import { hoursRange, wageRange } from '../words/numbers.ts';
import styles from './opportunities-page.module.css';

/** Postings: all of them for coaches, its own for an employer. */
export function OpportunitiesPage() {
  const isEmployer = useMe().user.role === 'employer';
  const [q, setQ] = useState('');
  const [state, setState] = useState<OpportunityState | 'any'>('any');
  const filters = { q, ...(state !== 'any' && { state }) };
  const query = useInfiniteQuery({ ...opportunitiesQuery(filters), placeholderData: keepPreviousData });

  const employer: Column<Opportunity> = {
    name: 'Employer',
    cell: ({ employerId, employerName }) => (
      <Link to="/employers/$id" params={{ id: employerId }}>
        {employerName}
      </Link>
    ),
  };
  const columns: readonly Column<Opportunity>[] = [
    {
      name: 'Title',
      cell: ({ id, title }) => (
        <Link to="/opportunities/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    ...(isEmployer ? [] : [employer]),
    { name: 'State', cell: (opportunity) => opportunityStateWords[opportunity.state] },
    { name: 'Openings', cell: ({ openings }) => openings },
    { name: 'Hours', cell: ({ schedule }) => hoursRange(schedule.hoursPerWeek) ?? 'not said' },
    { name: 'Wage', cell: ({ wage }) => (wage ? wageRange(wage) : 'not said') },
  ];

  return (
    <Page title="Opportunities" wide heading={isEmployer ? 'Your opportunities' : 'Opportunities'}>
      {!isEmployer && <ImportLink />}
      <div className={styles.filters}>
        <SearchLine label="Find by title" onSearch={setQ} />
        <Choice
          label="State"
          value={state}
          onChange={setState}
          options={[['any', 'any state'], ...choicesOf(opportunityStateWords)]}
        />
      </div>
      <Listing
        query={query}
        empty={
          q === '' && state === 'any'
            ? ['No opportunities yet', 'Postings come here once they are added or imported.']
            : ['Nothing fits that search', 'Try the beginning of a word of the title, or any state.']
        }
      >
        {(items) => <Table label="Opportunities" rows={items} columns={columns} />}
      </Listing>
    </Page>
  );
}
