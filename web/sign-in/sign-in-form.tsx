import { useEffect, useRef, useState } from 'react';
import { ApiProblem, ask } from '../api/client.ts';
import type { SignedIn } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { refusalWords } from './refusal-words.ts';
import styles from './sign-in-form.module.css';
import { say } from './words.ts';

/** Address and password. An error says what to do and takes the focus; what was typed stays. */
export function SignInForm({
  children,
  onSignedIn,
}: {
  readonly children?: React.ReactNode;
  readonly onSignedIn: (signedIn: SignedIn) => Promise<void> | void;
}) {
  const [problem, setProblem] = useState<string>();
  const [asksCode, setAsksCode] = useState(false);
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
      const signedIn = await ask<SignedIn>('/session', {
        method: 'POST',
        body: {
          email: String(form.get('email')).trim(),
          password: String(form.get('password')),
          ...(asksCode ? { code: String(form.get('code')) } : {}),
        },
      });
      await onSignedIn(signedIn);
    } catch (error) {
      const isAboutCode = error instanceof ApiProblem && error.code === 'second_factor';
      setAsksCode(isAboutCode || asksCode);
      // The first time nothing was wrong: it only asks for more.
      if (!isAboutCode || asksCode) setProblem(refusalWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void signIn(new FormData(event.currentTarget));
      }}
    >
      {children}
      {problem !== undefined && (
        <p ref={alert} tabIndex={-1} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <TextLine label={say('email')} name="email" type="email" autoComplete="username" required autoFocus />
      <TextLine
        label={say('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      {asksCode && (
        <TextLine
          label={say('code')}
          hint={say('code_hint')}
          name="code"
          autoComplete="one-time-code"
          maxLength={40}
          required
          autoFocus
        />
      )}
      <Button kind="primary" type="submit" isDisabled={busy}>
        {say(busy ? 'signing_in' : 'sign_in')}
      </Button>
    </form>
  );
}
