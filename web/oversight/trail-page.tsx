import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type TrailFilters, trailQuery } from '../api/oversight-queries.ts';
import type { Found as FoundOfSearch, TrailEntry } from '../api/types.ts';
import { maySearch } from '../app/navigation.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/field.tsx';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { SearchLine } from '../components/search-line.tsx';
import { type Column, Table } from '../components/table.tsx';
import { WithNumbers } from '../components/with-numbers.tsx';
import { type Found, type Search, SearchPicker } from '../forms/search-picker.tsx';
import { jobWords } from '../operations/words.ts';
import { roleWords } from '../words/codes.ts';
import { exactTime } from '../words/dates.ts';
import { actWords, fieldWords, subjectWords } from './act-words.ts';
import { say } from './words.ts';

type Outcome = 'any' | 'allowed' | 'denied';
type Acts = 'all' | 'disclosed';

const byName: Search<FoundOfSearch> = {
  path: '/search',
  read: ({ id, title, hint }) => ({ id, name: title, hint }),
};

/** The trail, for whoever looks over the work of others. */
export function TrailPage() {
  const { zone, user } = useMe();
  const [id, setId] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('any');
  const [acts, setActs] = useState<Acts>('all');
  const [named, setNamed] = useState<Found>();
  const isId = /^[\w:.*-]*$/.test(id);
  const query = useInfiniteQuery(trailQuery(filtersOf(named?.id ?? (isId ? id : ''), acts, outcome)));
  return (
    <Page title={say('trail')} wide>
      <p>{say('trail_what')}</p>
      {maySearch(user.role) && <SearchPicker label={say('find_name')} search={byName} onPick={setNamed} />}
      {named && (
        <p>
          {say('only_about', { name: named.name })}{' '}
          <Button kind="quiet" onPress={() => setNamed(undefined)}>
            {say('about_all')}
          </Button>
        </p>
      )}
      <SearchLine label={say('find')} hint={say('find_hint')} onSearch={setId} />
      <p role="status" className={isId ? 'visually-hidden' : ''}>
        {isId ? '' : say('no_id')}
      </p>
      <Choice
        label={say('acts')}
        value={acts}
        options={[
          ['all', say('acts_all')],
          ['disclosed', say('acts_disclosed')],
        ]}
        onChange={setActs}
      />
      <Choice
        label={say('outcome')}
        value={outcome}
        options={[
          ['any', say('any')],
          ['allowed', say('allowed')],
          ['denied', say('denied')],
        ]}
        onChange={setOutcome}
      />
      <Listing query={query} empty={[say('none'), say('none_how')]}>
        {(items) => (
          <Table label={say('trail')} rows={items} columns={columnsIn(zone, maySearch(user.role))} />
        )}
      </Listing>
    </Page>
  );
}

/** Somebody acted, where the id is of a person who signs in or a token; else it is what was acted on. */
function filtersOf(id: string, acts: Acts, outcome: Outcome): TrailFilters {
  const found = id === '' ? {} : /^(usr|tok)_/.test(id) ? { by: id } : { subjectId: id };
  const shown = acts === 'disclosed' ? { action: 'disclose' } : {};
  return { ...found, ...shown, ...(outcome === 'any' ? {} : { outcome }) };
}

const columnsIn = (zone: string, mayOpen: boolean): readonly Column<TrailEntry>[] => [
  { name: say('when'), cell: ({ at }) => <time dateTime={at}>{exactTime(at, zone)}</time> },
  { name: say('who'), cell: (entry) => <Who entry={entry} /> },
  { name: say('what'), cell: (entry) => <What entry={entry} /> },
  {
    name: say('about'),
    cell: ({ subjectId, subjectName }) =>
      subjectName ?? (mayOpen ? <Subject id={subjectId} /> : <WithNumbers text={subjectWords(subjectId)} />),
  },
];

/** The trail names nobody whom the service is for: whoever may see them goes there, and that is written down, too. */
function Subject({ id }: { readonly id: string }) {
  const [first = ''] = id.split(' ');
  const words = <WithNumbers text={subjectWords(id)} />;
  const to = pages[first.slice(0, 3)];
  return to === undefined ? (
    words
  ) : (
    <Link to={to} params={{ id: first }}>
      {words}
    </Link>
  );
}

/** Where what an id begins with has its page. */
const pages: Readonly<
  Record<string, '/participants/$id' | '/matches/$id' | '/employers/$id' | '/opportunities/$id'>
> = {
  par: '/participants/$id',
  mat: '/matches/$id',
  emp: '/employers/$id',
  opp: '/opportunities/$id',
};

function Who({ entry: { by, byKind, byName, role, cameBy } }: { readonly entry: TrailEntry }) {
  if (byKind === 'job') return say('by_job', { name: jobWords(by) });
  if (byKind === 'command') return say('by_command', { name: by });
  return (
    <>
      {byName ?? <WithNumbers text={by} />}
      {role !== undefined && `, ${roleWords[role]}`}
      {(cameBy === 'code' || cameBy === 'portal') && `, ${say(`came_by_${cameBy}`)}`}
    </>
  );
}

function What({ entry }: { readonly entry: TrailEntry }) {
  const { fields, outcome } = entry;
  return (
    <>
      {actWords(entry)}
      {fields !== undefined && fields.length > 0 && (
        <>
          {' · '}
          <span lang="en">{fields.map(fieldWords).join(', ')}</span>
        </>
      )}
      {outcome === 'denied' && <strong> ({say('denied')})</strong>}
    </>
  );
}
