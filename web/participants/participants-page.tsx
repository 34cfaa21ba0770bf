import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { caseloadQuery } from '../api/queries.ts';
import { usualCaseload } from '../app/caseload.ts';
import { useMe } from '../app/use-me.ts';
import { HandOver } from '../caseload/hand-over.tsx';
import styles from '../caseload/list.module.css';
import { ListFilters } from '../caseload/list-filters.tsx';
import { columnsOf } from '../caseload/person-cells.tsx';
import { SavedViews } from '../caseload/saved-views.tsx';
import { say } from '../caseload/words.ts';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { ViewTabs } from '../components/tabs.tsx';
import { WaitingLink } from '../worklists/waiting-link.tsx';

/** The caseload: what waits with whom, narrowed, sorted, and found by name. */
export function ParticipantsPage() {
  const me = useMe();
  const search = useSearch({ from: '/signed-in/participants' });
  const { whose: named = usualCaseload(me.user.role), charge, ...narrowed } = search;
  const whose = charge === 'nobody' ? 'unassigned' : named;
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery({
    ...caseloadQuery({ ...narrowed, whose, ...(q === '' ? {} : { q }) }),
    placeholderData: keepPreviousData,
  });
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (isChosen) after.add(id);
      else after.delete(id);
      return after;
    });
  const isNarrow = q !== '' || search.show !== undefined || search.stage !== undefined;
  return (
    <Page
      title={say('title')}
      wide
      aside={
        <ViewTabs
          label={say('whose')}
          views={[
            ['mine', say('mine')],
            ['all', say('all')],
            ['unassigned', say('unassigned')],
          ]}
          current={whose}
          to="/participants"
          searchOf={(one) => ({
            ...{ ...narrowed, coachId: undefined },
            ...(one === 'unassigned' ? { charge: 'nobody' } : { whose: one }),
          })}
        />
      }
    >
      <div className={styles.ways}>
        <Link to="/participants/new">{say('add')}</Link>
        <WaitingLink />
        <Link to="/caseloads">{me.user.role === 'supervisor' ? say('caseloads') : say('covers')}</Link>
      </div>
      <ListFilters search={search} whose={whose} page={query.data?.pages[0]} onSearch={setQ} />
      <SavedViews search={search} />
      <Listing
        query={query}
        empty={isNarrow ? [say('none'), say('none_words')] : [say('empty'), say('empty_words')]}
      >
        {(items) => <Table label={say('title')} rows={items} columns={columnsOf(chosen, choose)} />}
      </Listing>
      <HandOver chosen={[...chosen]} clear={() => setChosen(new Set())} />
    </Page>
  );
}
