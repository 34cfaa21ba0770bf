import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { clearancePeopleQuery } from '../api/retention-queries.ts';
import { useMe } from '../app/use-me.ts';
import { Listing } from '../components/listing.tsx';
import { dayIn, longDate } from '../words/dates.ts';
import { say } from './words.ts';

/** Which people: by name for whom may see it, by id for an administrator. Asked for when it is opened. */
export function PeopleFound({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('who_of')}</summary>
      {isOpen && <People id={id} />}
    </details>
  );
}

function People({ id }: { readonly id: string }) {
  const { user, zone } = useMe();
  const query = useInfiniteQuery(clearancePeopleQuery(id));
  return (
    <Listing query={query} empty={[say('nothing'), say('past_none_how')]}>
      {(items) => (
        <>
          {user.role === 'supervisor' && <p>{say('keep_how')}</p>}
          <ul>
            {items.map(({ id: item, subjectId, displayName, since }) => (
              <li key={item}>
                <bdi>
                  {displayName === undefined ? (
                    subjectId
                  ) : (
                    <Link to="/participants/$id" params={{ id: subjectId }}>
                      {displayName}
                    </Link>
                  )}
                </bdi>
                , {say('since', { day: longDate(dayIn(zone, since)) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Listing>
  );
}
