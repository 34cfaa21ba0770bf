import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { factorsQuery } from '../api/queries.ts';
import type { Factor, FactorBegun } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import form from '../forms/form.module.css';
import styles from './account-page.module.css';
import { NewApp } from './new-app.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { say } from './words.ts';

/** An app that makes codes, beside the password, and the sheet of codes for the day it is gone. */
export function FactorsSection() {
  const queries = useQueryClient();
  const query = useQuery(factorsQuery);
  const [begun, setBegun] = useState<FactorBegun>();
  const [codes, setCodes] = useState<readonly string[]>();
  const onSettled = () => queries.invalidateQueries({ queryKey: factorsQuery.queryKey });
  const begin = useMutation({
    mutationFn: () => ask<FactorBegun>('/me/factors', { method: 'POST', body: { kind: 'totp' } }),
    onSuccess: setBegun,
    onSettled,
  });
  const renew = useMutation({
    mutationFn: () => ask<{ recoveryCodes: string[] }>('/me/recovery-codes', { method: 'POST' }),
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (id: string) => ask(`/me/factors/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled,
  });
  const apps = query.data?.items.filter(({ kind, confirmed }) => kind === 'totp' && confirmed) ?? [];
  const sheet = query.data?.items.find(({ kind }) => kind === 'recovery');
  const failed = [begin, renew, remove].find(({ isError }) => isError);
  return (
    <Section title={say('second')}>
      <p>{say('second_what')}</p>
      {query.isPending && <Loading rows={1} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul className={styles.sessions}>
        {apps.map((app) => (
          <li key={app.id}>
            <strong>{appWords(app)}</strong>
            <Button
              aria-label={say('remove_of', { app: appWords(app) })}
              isDisabled={remove.isPending}
              onPress={() => remove.mutate(app.id)}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {query.isSuccess && apps.length === 0 && begun === undefined && <p>{say('no_app')}</p>}
      {sheet !== undefined && codes === undefined && (
        <p>{say('codes_left', { count: sheet.codesLeft ?? 0 })}</p>
      )}
      {begun !== undefined && (
        <NewApp
          begun={begun}
          onConfirmed={({ recoveryCodes }) => {
            setBegun(undefined);
            setCodes(recoveryCodes);
            void onSettled();
          }}
        />
      )}
      {codes !== undefined && <RecoveryCodes codes={codes} />}
      {failed !== undefined && <p role="alert">{sentenceOf(failed.error)}</p>}
      <div className={form.bar}>
        {begun === undefined && (
          <Button isDisabled={begin.isPending} onPress={() => begin.mutate()}>
            {say('add_app')}
          </Button>
        )}
        {sheet !== undefined && (
          <Button kind="quiet" isDisabled={renew.isPending} onPress={() => renew.mutate()}>
            {say('new_codes')}
          </Button>
        )}
      </div>
    </Section>
  );
}

const appWords = ({ label }: Factor): string => (label === '' ? say('an_app') : label);
