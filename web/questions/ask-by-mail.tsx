import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { enquiryShown } from '../../src/http/api/enquiries/schema.ts';
import { ask, sentenceOf } from '../api/client.ts';
import { useZone } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { dayIn, longDate } from '../words/dates.ts';
import styles from './questions.module.css';
import { say } from './words.ts';

/** Puts a question to the employer by mail, who answers it with one press. Nothing is sent before the button is pressed. */
export function AskByMail({ questionId }: { readonly questionId: string }) {
  const zone = useZone();
  const send = useMutation({
    mutationFn: () =>
      ask<z.output<typeof enquiryShown>>(`/questions/${encodeURIComponent(questionId)}/enquiries`, {
        method: 'POST',
        body: {},
      }),
  });
  return (
    <div className={styles.byMail}>
      <Button isDisabled={send.isPending} onPress={() => send.mutate()}>
        {say(send.isSuccess ? 'mail_again' : 'ask_by_mail')}
      </Button>
      <span role="status" className={styles.quiet}>
        {send.data
          ? say('mailed', { to: send.data.to ?? '', day: longDate(dayIn(zone, send.data.expiresAt)) })
          : say('by_mail_words')}
      </span>
      {send.isError && <p role="alert">{sentenceOf(send.error)}</p>}
    </div>
  );
}
