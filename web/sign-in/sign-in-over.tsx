import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onExpiredSession } from '../api/client.ts';
import type { SignedIn } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { FirmSheet } from '../components/overlay.tsx';
import { forgetUnsaved } from '../forms/unsaved.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-over.module.css';
import { say } from './words.ts';

type Answer = (again: boolean) => void;

/**
 * Asks for the password over the page when the session has run out: the page stays as it is, and what was asked goes on once the
 * same person is there. If somebody else signs in, the page with all that was typed on it is gone, neither sent nor shown.
 */
export function SignInOver() {
  const me = useMe();
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<readonly Answer[]>([]);

  useEffect(() => {
    onExpiredSession(() => new Promise<boolean>((answer) => setWaiting((before) => [...before, answer])));
    return () => onExpiredSession(undefined);
  }, []);

  const start = (path: string) => {
    queries.clear();
    forgetUnsaved();
    window.location.assign(path);
  };
  const goOn = ({ user }: SignedIn) => {
    if (user.id !== me.user.id) return start('/');
    setWaiting([]);
    for (const answer of waiting) answer(true);
  };

  return (
    <FirmSheet title={say('again')} isOpen={waiting.length > 0}>
      <SignInForm onSignedIn={goOn}>
        <p>{say('again_why', { name: me.user.displayName })}</p>
      </SignInForm>
      <p className={styles.leave}>
        <Button kind="quiet" onPress={() => start('/sign-in')}>
          {say('leave')}
        </Button>
      </p>
    </FirmSheet>
  );
}
