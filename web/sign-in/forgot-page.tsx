import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { EmailForm } from './email-form.tsx';
import { OutsidePage } from './outside-page.tsx';
import styles from './sign-in-form.module.css';
import { say } from './words.ts';

/** Asks for a link to a new password. The answer is the same for every address. */
export function ForgotPage() {
  const [email, setEmail] = useState('');
  const send = useMutation({
    mutationFn: () => ask('/password-resets', { method: 'POST', body: { email: email.trim() } }),
  });
  return (
    <OutsidePage title={say('forgot_title')}>
      {send.isSuccess ? (
        <div role="status" className={styles.form}>
          <p>{say('forgot_sent')}</p>
          <p>{say('forgot_nothing')}</p>
        </div>
      ) : (
        <EmailForm
          what={say('forgot_what')}
          problem={send.isError ? sentenceOf(send.error) : undefined}
          button={say(send.isPending ? 'forgot_sending' : 'forgot_send')}
          isPending={send.isPending}
          email={email}
          onEmail={setEmail}
          onSend={() => send.mutate()}
        />
      )}
      <p>
        <Link to="/sign-in">{say('back')}</Link>
      </p>
    </OutsidePage>
  );
}
