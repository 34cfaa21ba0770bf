import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { say as sayEntrance } from '../sign-in/words.ts';
import styles from './employing.module.css';
import { say } from './words.ts';

/** Until they came in by a mail: why nothing opens yet, the mail, and the code from it where it is read elsewhere. Nothing once they did. */
export function AddressTrial({ next }: { readonly next: string }) {
  const { addressTried, email = '' } = useMe();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const send = useMutation({
    mutationFn: () => ask('/me/address-trials', { method: 'POST', body: { next } }),
  });
  const enter = useMutation({
    mutationFn: () => ask('/session/code', { method: 'POST', body: { email, code: code.trim() } }),
    // The page stays as it is, and what asked for the trial goes.
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  const canEnter = code.trim() !== '' && !enter.isPending;
  if (addressTried !== false) return null;
  return (
    <section className={styles.call}>
      <h2>{say('mail_title')}</h2>
      <p>{say('mail_words')}</p>
      {send.isError && <p role="alert">{sentenceOf(send.error)}</p>}
      <div className={styles.actions}>
        <Button isDisabled={send.isPending} onPress={() => send.mutate()}>
          {say('mail_send')}
        </Button>
        <span role="status">{send.isSuccess && say('mail_sent')}</span>
      </div>
      {send.isSuccess && (
        // It may stand within a form of its own, so it is none.
        <div className={styles.fields}>
          {enter.isError && <p role="alert">{sentenceOf(enter.error)}</p>}
          <TextLine
            label={sayEntrance('mail_code')}
            hint={sayEntrance('mail_code_hint')}
            autoComplete="one-time-code"
            maxLength={40}
            value={code}
            onChange={({ target }) => setCode(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (canEnter) enter.mutate();
            }}
          />
          <div className={styles.actions}>
            <Button isDisabled={!canEnter} onPress={() => enter.mutate()}>
              {say('mail_code_use')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
