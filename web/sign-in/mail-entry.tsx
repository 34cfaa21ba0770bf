import { useMutation } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { SignedIn } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { EmailForm } from './email-form.tsx';
import { refusalWords } from './refusal-words.ts';
import styles from './sign-in-form.module.css';
import { say } from './words.ts';

/** The way in without a password: a mail with a link and a code, of which the code can be typed here. */
export function MailEntry({
  next,
  email,
  onEmail,
  onSignedIn,
}: {
  readonly next: string | undefined;
  /** The address, which the other way in asks for, too. */
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onSignedIn: (entered: SignedIn & { readonly next?: string }) => Promise<void>;
}) {
  const mail = useMutation({
    mutationFn: () =>
      ask('/sign-in-links', {
        method: 'POST',
        body: { email: email.trim(), ...(isPlain(next) && { next }) },
      }),
  });
  const enter = useMutation({
    mutationFn: (code: string) =>
      ask<SignedIn & { readonly next?: string }>('/session/code', {
        method: 'POST',
        body: { email: email.trim(), code },
      }),
    onSuccess: onSignedIn,
  });
  if (!mail.isSuccess)
    return (
      <EmailForm
        what={say('mail_what')}
        problem={mail.isError ? refusalWords(mail.error) : undefined}
        button={say('mail_me')}
        isPending={mail.isPending}
        email={email}
        onEmail={onEmail}
        onSend={() => mail.mutate()}
      />
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <p role="status">{say('mail_sent', { email: email.trim() })}</p>
      {enter.isError && (
        <p role="alert" className={styles.problem}>
          {enter.error.message}
        </p>
      )}
      <TextLine
        label={say('mail_code')}
        hint={say('mail_code_hint')}
        name="code"
        autoComplete="one-time-code"
        required
        autoFocus
        maxLength={40}
      />
      <Button kind="primary" type="submit" isDisabled={enter.isPending}>
        {say(enter.isPending ? 'signing_in' : 'sign_in')}
      </Button>
      <Button kind="quiet" onPress={() => mail.reset()}>
        {say('mail_again')}
      </Button>
    </form>
  );
}

/** A page that may go along with a mail: a path of ids. Others are found again from the first page. */
const isPlain = (next: string | undefined): boolean =>
  next !== undefined && next.length <= 150 && /^\/([a-z0-9][\w-]*(\/[\w-]+)*)?$/.test(next);
