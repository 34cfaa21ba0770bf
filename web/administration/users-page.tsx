import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usersQuery } from '../api/oversight-queries.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { roleWords } from '../words/codes.ts';
import { exactTime } from '../words/dates.ts';
import { refusedSince } from './address-acts.tsx';
import { InviteSheet } from './invite-sheet.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { nameOf, UserSheet } from './user-sheet.tsx';
import { say } from './words.ts';

/** Who signs in, and as what. */
export function UsersPage() {
  const { zone } = useMe();
  const query = useInfiniteQuery(usersQuery);
  const [isInviting, setInviting] = useState(false);
  const [openedId, setOpenedId] = useState<string>();
  const users = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={say('users')}
      aside={
        <Button kind="primary" onPress={() => setInviting(true)}>
          {say('invite')}
        </Button>
      }
    >
      <p>{say('users_what')}</p>
      <Listing query={query} empty={[say('no_users'), say('no_users_how')]}>
        {(items) => (
          <Table
            label={say('users')}
            rows={items}
            columns={[
              { name: say('name'), cell: nameOf },
              { name: say('email'), cell: ({ email }) => email ?? '–' },
              { name: say('role'), cell: ({ role }) => roleWords[role] },
              {
                name: say('state'),
                cell: ({ disabledAt, mailRefused }) => (
                  <>
                    {disabledAt === undefined
                      ? say('active')
                      : say('disabled_since', { day: exactTime(disabledAt, zone) })}
                    {mailRefused !== undefined && <div>{refusedSince(mailRefused, zone)}</div>}
                  </>
                ),
              },
              {
                acts: (user) => (
                  <Button
                    aria-label={say('manage_of', { name: nameOf(user) })}
                    onPress={() => setOpenedId(user.id)}
                  >
                    {say('manage')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Listing>
      <OpenInvitations />
      <InviteSheet isOpen={isInviting} onClose={() => setInviting(false)} />
      <UserSheet user={users.find(({ id }) => id === openedId)} onClose={() => setOpenedId(undefined)} />
    </Page>
  );
}
