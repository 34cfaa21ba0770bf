import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask, sentenceOf } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { OutsidePage } from './outside-page.tsx';
import styles from './sign-in-form.module.css';
import { say } from './words.ts';

/** Asks for a link to a new password. The answer is the same for every address. */
export function ForgotPage() {
  const send = useMutation({
    mutationFn: (email: string) => ask('/password-resets', { method: 'POST', body: { email } }),
  });
  return (
    <OutsidePage title={say('forgot_title')}>
      {send.isSuccess ? (
        <div role="status" className={styles.form}>
          <p>{say('forgot_sent')}</p>
          <p>{say('forgot_nothing')}</p>
        </div>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate(String(new FormData(event.currentTarget).get('email')).trim());
          }}
        >
          <p>{say('forgot_what')}</p>
          {send.isError && (
            <p role="alert" className={styles.problem}>
              {sentenceOf(send.error)}
            </p>
          )}
          <TextLine
            label={say('email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
          />
          <Button kind="primary" type="submit" isDisabled={send.isPending}>
            {say(send.isPending ? 'forgot_sending' : 'forgot_send')}
          </Button>
        </form>
      )}
      <p>
        <Link to="/sign-in">{say('back')}</Link>
      </p>
    </OutsidePage>
  );
}
