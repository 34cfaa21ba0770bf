import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Deliveries, ManagedUser } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { dayIn, longDate } from '../words/dates.ts';
import { say } from './words.ts';

/** The day since which an address takes no mail. */
export const refusedSince = (at: string, zone: string): string =>
  say('mail_refused', { day: longDate(dayIn(zone, at)) });

/** The address of somebody: corrected, and what it refused sent again. */
export function AddressActs({ user }: { readonly user: ManagedUser }) {
  const { zone } = useMe();
  const queries = useQueryClient();
  const [email, setEmail] = useState(user.email ?? '');
  const setAddress = (address: string) =>
    ask(`/users/${encodeURIComponent(user.id)}`, {
      method: 'PATCH',
      body: { email: address },
      version: user.version,
    });
  const settled = {
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['users'] }),
        queries.invalidateQueries({ queryKey: ['operations', 'deliveries'] }),
      ]),
  };
  const correct = useMutation({ mutationFn: setAddress, ...settled });
  const resend = useMutation({
    mutationFn: async () => {
      // The same address: it is tried again, whatever waits for it.
      await setAddress(user.email ?? '');
      const { items } = await ask<Deliveries>('/operations/deliveries', {
        query: { state: 'refused', limit: 200 },
      });
      // A link for a password has an end of its own: it is asked for anew.
      const theirs = items.filter(({ userId, kind }) => userId === user.id && kind !== 'reset');
      for (const { id } of theirs)
        await ask(`/operations/deliveries/${encodeURIComponent(id)}/resend`, { method: 'POST' });
      return theirs.length;
    },
    ...settled,
  });
  const isBusy = correct.isPending || resend.isPending;
  const error = correct.error ?? resend.error;
  return (
    <Form
      className={form.form}
      unsaved={email.trim() !== (user.email ?? '')}
      onSubmit={() => correct.mutate(email.trim())}
    >
      {user.mailRefused !== undefined && (
        <p>
          {refusedSince(user.mailRefused, zone)} {say('mail_refused_what')}
        </p>
      )}
      <Faults value={faultsOf(correct.error)}>
        <Faulty path="email">
          <TextLine
            label={say('email')}
            type="email"
            autoComplete="off"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Faulty>
      </Faults>
      <p className={form.quiet}>{say('correct_what')}</p>
      <div className={form.bar}>
        <Button type="submit" isDisabled={isBusy || email.trim() === user.email}>
          {say('correct')}
        </Button>
        {user.mailRefused !== undefined && (
          <Button isDisabled={isBusy} onPress={() => resend.mutate()}>
            {say('resend')}
          </Button>
        )}
      </div>
      {error !== null && <FaultSummary error={error} />}
      <p role="status">{resend.isSuccess ? say('resent', { count: resend.data }) : ''}</p>
    </Form>
  );
}
