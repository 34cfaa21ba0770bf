import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { Mark } from '../components/mark.tsx';
import { useTitle } from '../components/page.tsx';
import { ownPath } from './own-path.ts';
import { refusalWords } from './refusal-words.ts';
import styles from './sign-in-page.module.css';

/** The way in. An error says what to do and takes the focus. */
export function SignInPage() {
  useTitle('Sign in');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const alert = useRef<HTMLParagraphElement>(null);
  // Once it is on the screen: a frame asked for beside the state may come before that.
  useEffect(() => {
    if (problem !== undefined) alert.current?.focus();
  }, [problem]);

  const signIn = async (form: FormData) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await ask('/session', {
        method: 'POST',
        body: { email: String(form.get('email')).trim(), password: String(form.get('password')) },
      });
      queries.clear();
      await navigate({ to: ownPath(next), replace: true });
    } catch (error) {
      setProblem(refusalWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={styles.page}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(new FormData(event.currentTarget));
        }}
      >
        <p className={styles.brand}>
          <Mark size={32} />
          <span>Stepwell</span>
        </p>
        <h1 className={styles.heading}>Sign in</h1>
        {problem !== undefined && (
          <p ref={alert} tabIndex={-1} role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <TextLine label="Email" name="email" type="email" autoComplete="username" required autoFocus />
        <TextLine label="Password" name="password" type="password" autoComplete="current-password" required />
        <Button kind="primary" type="submit" isDisabled={busy}>
          {busy ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
    </main>
  );
}
