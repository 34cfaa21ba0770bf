import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { factorsQuery, passkeysQuery } from '../api/queries.ts';
import type { FactorBegun, FactorConfirmed, PasskeysOffered } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import form from '../forms/form.module.css';
import { knowsPasskeys } from '../sign-in/passkey-browser.ts';
import styles from './account-page.module.css';
import { FactorList } from './factor-list.tsx';
import { NewApp } from './new-app.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { say } from './words.ts';

/** Passkeys and apps that make codes, beside the password, and the sheet of codes for the day they are gone. */
export function FactorsSection() {
  const queries = useQueryClient();
  const query = useQuery(factorsQuery);
  const passkeys = useQuery(passkeysQuery);
  const [adding, setAdding] = useState<FactorBegun | 'passkey'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const onSettled = () => queries.invalidateQueries({ queryKey: factorsQuery.queryKey });
  const begin = useMutation({
    mutationFn: () => ask<FactorBegun>('/me/factors', { method: 'POST', body: { kind: 'totp' } }),
    onSuccess: setAdding,
    onSettled,
  });
  const renew = useMutation({
    mutationFn: () => ask<{ recoveryCodes: string[] }>('/me/recovery-codes', { method: 'POST' }),
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
    onSettled,
  });
  const onAdded = ({ recoveryCodes }: FactorConfirmed) => {
    setAdding(undefined);
    setCodes(recoveryCodes);
    void onSettled();
  };
  const own = query.data?.items.filter(({ kind, confirmed }) => kind !== 'recovery' && confirmed) ?? [];
  const sheet = query.data?.items.find(({ kind }) => kind === 'recovery');
  const failed = [begin, renew].find(({ isError }) => isError);
  const why = passkeys.data && whyNoPasskeys(passkeys.data);
  return (
    <Section title={say('second')}>
      <p>{say('second_what')}</p>
      {query.isPending && <Loading rows={1} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      <FactorList factors={own} />
      {query.isSuccess && own.length === 0 && adding === undefined && <p>{say('no_factor')}</p>}
      {sheet !== undefined && codes === undefined && (
        <p>{say('codes_left', { count: sheet.codesLeft ?? 0 })}</p>
      )}
      {adding === 'passkey' && <NewPasskey onMade={onAdded} onLeave={() => setAdding(undefined)} />}
      {adding !== undefined && adding !== 'passkey' && (
        <NewApp begun={adding} onConfirmed={onAdded} onLeave={() => setAdding(undefined)} />
      )}
      {codes !== undefined && <RecoveryCodes codes={codes} />}
      {failed !== undefined && <p role="alert">{sentenceOf(failed.error)}</p>}
      {adding === undefined && (
        <div className={form.bar}>
          {passkeys.isSuccess && why === undefined && (
            <Button onPress={() => setAdding('passkey')}>{say('add_passkey')}</Button>
          )}
          <Button isDisabled={begin.isPending} onPress={() => begin.mutate()}>
            {say('add_app')}
          </Button>
          {sheet !== undefined && (
            <Button kind="quiet" isDisabled={renew.isPending} onPress={() => renew.mutate()}>
              {say('new_codes')}
            </Button>
          )}
        </div>
      )}
      {why !== undefined && <p className={styles.times}>{why}</p>}
    </Section>
  );
}

/** Why none can be made or used here; undefined where they can. */
function whyNoPasskeys({ offered, at }: PasskeysOffered): string | undefined {
  if (at !== undefined) return say('passkeys_at', { address: at });
  if (!offered) return say('passkeys_nowhere');
  return knowsPasskeys() ? undefined : say('passkeys_not_in_browser');
}
