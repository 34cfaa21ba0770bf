import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { sessionsQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { strengthOf } from './strength.ts';
import { say } from './words.ts';

/** Another password in place of the current one. Pasting and password managers work in both fields. */
export function PasswordSection() {
  const { user, email } = useMe();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [isShown, setShown] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      ask('/me/password', { method: 'POST', body: { currentPassword: current, newPassword: fresh } }),
    onSuccess: () => {
      setCurrent('');
      setFresh('');
      void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const type = isShown ? 'text' : 'password';
  return (
    <Section title={say('password')}>
      <p>{say('password_what')}</p>
      {user.role === 'employer' && <NoPassword email={email ?? ''} />}
      <Form unsaved={change} className={form.form} onSubmit={() => change.mutate()}>
        <Faults value={faultsOf(change.error)}>
          <Faulty path="currentPassword">
            <TextLine
              label={say('current')}
              type={type}
              name="current-password"
              autoComplete="current-password"
              required
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          </Faulty>
          <Faulty path="newPassword">
            <TextLine
              label={say('fresh')}
              hint={say('fresh_hint')}
              type={type}
              name="new-password"
              autoComplete="new-password"
              required
              maxLength={1000}
              value={fresh}
              onChange={(event) => setFresh(event.target.value)}
            />
          </Faulty>
        </Faults>
        <p role="status" className={form.quiet}>
          {fresh === '' ? '' : say('strength', { word: wordOf(fresh) })}
        </p>
        <label className={form.tick}>
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
          {say('show')}
        </label>
        {change.isError && <FaultSummary error={change.error} />}
        <div className={form.bar}>
          <Button kind="primary" type="submit" isDisabled={change.isPending}>
            {say('change')}
          </Button>
          <span role="status">{change.isSuccess ? say('changed') : ''}</span>
        </div>
      </Form>
    </Section>
  );
}

/** For whom a password is optional: nobody can give a current one who has none. */
function NoPassword({ email }: { readonly email: string }) {
  const send = useMutation({
    mutationFn: () => ask('/password-resets', { method: 'POST', body: { email } }),
  });
  return (
    <>
      <p>{say('no_password')}</p>
      <div className={form.bar}>
        <Button isDisabled={send.isPending} onPress={() => send.mutate()}>
          {say('mail_password')}
        </Button>
        <span role="status">{send.isSuccess ? say('mail_on_way', { email }) : ''}</span>
      </div>
      {send.isError && <p role="alert">{sentenceOf(send.error)}</p>}
    </>
  );
}

function wordOf(password: string): string {
  const strength = strengthOf(password);
  return strength.word === 'too_short' ? say('too_short', { count: strength.missing }) : say(strength.word);
}
