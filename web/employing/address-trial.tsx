import { useMutation } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import styles from './employing.module.css';
import { say } from './words.ts';

/** Until they came in by a mail: why nothing opens yet, and the mail. Nothing once they did. */
export function AddressTrial({ next }: { readonly next: string }) {
  const { addressTried } = useMe();
  const send = useMutation({
    mutationFn: () => ask('/me/address-trials', { method: 'POST', body: { next } }),
  });
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
    </section>
  );
}
