import { useState } from 'react';
import type { SignedIn } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { FirmSheet } from '../components/overlay.tsx';
import { MailEntry } from './mail-entry.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-over.module.css';
import { say } from './words.ts';

/** The form over the page, what helps whoever has no password at hand without leaving it, and the way to leave it for the entrance. */
export function SignInSheet({
  isOpen,
  onSignedIn,
  onLeave,
}: {
  readonly isOpen: boolean;
  readonly onSignedIn: (answer: SignedIn) => void;
  readonly onLeave: () => void;
}) {
  const me = useMe();
  // A mail lets employers in, nobody else.
  const comesByMail = me.user.role === 'employer';
  const [isByMail, setByMail] = useState(false);
  // As the server said it: nothing of it is kept in the browser.
  const [email, setEmail] = useState(me.email ?? '');
  const typed = { email, onEmail: setEmail };
  const why = <p>{say('again_why', { name: me.user.displayName })}</p>;
  return (
    <FirmSheet title={say('again')} isOpen={isOpen}>
      {isByMail ? (
        <>
          {why}
          <MailEntry
            next={window.location.pathname}
            {...typed}
            onSignedIn={async (entered) => onSignedIn(entered)}
          />
        </>
      ) : (
        <SignInForm {...typed} onSignedIn={onSignedIn}>
          {why}
        </SignInForm>
      )}
      <p className={styles.ways}>
        {comesByMail && (
          <Button kind="quiet" onPress={() => setByMail(!isByMail)}>
            {say(isByMail ? 'with_password' : 'by_mail')}
          </Button>
        )}
        {!isByMail && (
          <a href="/forgot" target="_blank" rel="noopener">
            {say('forgot_beside')}
          </a>
        )}
        <Button kind="quiet" onPress={onLeave}>
          {say('leave')}
        </Button>
      </p>
    </FirmSheet>
  );
}
