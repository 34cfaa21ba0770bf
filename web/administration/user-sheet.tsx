import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../src/domain/user.ts';
import { ask, sentenceOf } from '../api/client.ts';
import type { ManagedUser, Reset } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import form from '../forms/form.module.css';
import { roleWords } from '../words/codes.ts';
import { exactTime } from '../words/dates.ts';
import { AddressActs } from './address-acts.tsx';
import { ShownOnce } from './shown-once.tsx';
import { say } from './words.ts';

/** Between these a person changes; whoever speaks for an employer or is a participant stays what they are. */
const among: readonly Role[] = ['coach', 'supervisor', 'auditor', 'administrator'];

export const nameOf = ({ displayName }: ManagedUser): string => displayName ?? say('a_participant');

/** What an administrator can do about somebody who signs in. */
export function UserSheet({
  user,
  onClose,
}: {
  readonly user: ManagedUser | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Sheet
      title={user ? say('manage_of', { name: nameOf(user) }) : ''}
      isOpen={user !== undefined}
      onClose={onClose}
    >
      {user && <UserActs key={user.version} user={user} />}
    </Sheet>
  );
}

interface Act {
  readonly method: 'PATCH' | 'DELETE';
  readonly under?: string;
  readonly body?: object;
}

function UserActs({ user }: { readonly user: ManagedUser }) {
  const { zone } = useMe();
  const queries = useQueryClient();
  const [role, setRole] = useState<Role>(user.role);
  const act = useMutation({
    mutationFn: ({ method, under = '', body }: Act) =>
      ask(`/users/${encodeURIComponent(user.id)}${under}`, {
        method,
        body,
        ...(method === 'PATCH' && { version: user.version }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
  const reset = useMutation({
    mutationFn: () => ask<Reset>('/password-resets', { method: 'POST', body: { email: user.email } }),
  });
  const isBusy = act.isPending;
  if (reset.data?.url !== undefined) {
    return (
      <ShownOnce label={say('link')} secret={reset.data.url}>
        <p>{say('link_once', { day: exactTime(reset.data.expiresAt ?? '', zone) })}</p>
        <p>{say('link_hand', { email: user.email ?? '' })}</p>
      </ShownOnce>
    );
  }
  return (
    <div className={form.form}>
      {user.email !== undefined && <AddressActs user={user} />}
      {among.includes(user.role) && (
        <>
          <Choice
            label={say('role')}
            value={role}
            options={among.map((one) => [one, roleWords[one]] as const)}
            onChange={setRole}
          />
          <p className={form.quiet}>{say('role_what')}</p>
          <div>
            <Button
              isDisabled={isBusy || role === user.role}
              onPress={() => act.mutate({ method: 'PATCH', body: { role } })}
            >
              {say('role_save')}
            </Button>
          </div>
        </>
      )}
      <p className={form.quiet}>{say('disable_what')}</p>
      <div className={form.bar}>
        <Button
          isDisabled={isBusy}
          onPress={() => act.mutate({ method: 'PATCH', body: { disabled: !user.disabled } })}
        >
          {say(user.disabled ? 'enable' : 'disable')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => act.mutate({ method: 'DELETE', under: '/sessions' })}>
          {say('end_sessions')}
        </Button>
        {user.email !== undefined && !user.disabled && (
          <Button isDisabled={reset.isPending} onPress={() => reset.mutate()}>
            {say('reset')}
          </Button>
        )}
      </div>
      {(act.isError || reset.isError) && <p role="alert">{sentenceOf(act.error ?? reset.error)}</p>}
      <p role="status">{act.isSuccess ? say('done') : reset.isSuccess ? say('reset_none') : ''}</p>
    </div>
  );
}
