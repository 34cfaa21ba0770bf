import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { invitationsQuery } from '../api/oversight-queries.ts';
import type { Invitation, OpenInvitation } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Section } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import form from '../forms/form.module.css';
import { roleWords } from '../words/codes.ts';
import { exactTime } from '../words/dates.ts';
import { LinkTold } from './link-told.tsx';
import { say } from './words.ts';

/** Who was invited and has not come yet: the link again, or its end. */
export function OpenInvitations() {
  const { zone } = useMe();
  const query = useInfiniteQuery(invitationsQuery);
  const [withdrawn, setWithdrawn] = useState<OpenInvitation>();
  const [told, setTold] = useState<Invitation>();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  const withdraw = useMutation({
    mutationFn: (id: string) =>
      ask(`/operations/invitations/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => setWithdrawn(undefined),
    onSettled,
  });
  const again = useMutation({
    mutationFn: ({ email, role, displayName, employerId, language }: OpenInvitation) =>
      ask<Invitation>('/invitations', {
        method: 'POST',
        body: { email, role, displayName, employerId, language },
      }),
    onSuccess: setTold,
    onSettled,
  });
  const open = (query.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .sort((one, other) => one.expiresAt.localeCompare(other.expiresAt));
  if (open.length === 0 && told === undefined) return null;
  return (
    <Section title={say('invitations')}>
      <Table
        label={say('invitations')}
        rows={open}
        columns={[
          { name: say('name'), cell: ({ displayName }) => displayName },
          { name: say('email'), cell: ({ email }) => email },
          { name: say('role'), cell: ({ role }) => roleWords[role] },
          { name: say('good_until'), cell: ({ expiresAt }) => exactTime(expiresAt, zone) },
          {
            acts: (invitation) => (
              <div className={form.bar}>
                <Button
                  aria-label={say('again_to', { email: invitation.email })}
                  isDisabled={again.isPending}
                  onPress={() => again.mutate(invitation)}
                >
                  {say('again')}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={say('withdraw_of', { email: invitation.email })}
                  onPress={() => setWithdrawn(invitation)}
                >
                  {say('withdraw')}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {again.isError && <p role="alert">{sentenceOf(again.error)}</p>}
      <LoadMore query={query} />
      <Sheet title={say('again')} isOpen={told !== undefined} onClose={() => setTold(undefined)}>
        {told !== undefined && <LinkTold invitation={told} />}
      </Sheet>
      <Sheet
        role="alertdialog"
        title={say('withdraw')}
        isOpen={withdrawn !== undefined}
        onClose={() => setWithdrawn(undefined)}
      >
        <p>{say('withdraw_sure', { email: withdrawn?.email ?? '' })}</p>
        {withdraw.isError && <p role="alert">{sentenceOf(withdraw.error)}</p>}
        <div className={form.bar}>
          <Button
            kind="primary"
            isDisabled={withdraw.isPending}
            onPress={() => withdrawn && withdraw.mutate(withdrawn.id)}
          >
            {say('withdraw')}
          </Button>
          <Button onPress={() => setWithdrawn(undefined)}>{say('keep')}</Button>
        </div>
      </Sheet>
    </Section>
  );
}
