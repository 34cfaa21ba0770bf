import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, ask } from '../api/client.ts';
import { passkeysQuery } from '../api/queries.ts';
import type { SignedIn } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { enterByPasskey, knowsPasskeys } from './passkey-browser.ts';
import { passkeyWords, refusalWords } from './refusal-words.ts';
import styles from './sign-in-form.module.css';
import { say } from './words.ts';

/** Address and password, or a passkey where they are offered. An error says what to do and takes the focus; what was typed stays. */
export function SignInForm({
  children,
  email,
  onEmail,
  onSignedIn,
}: {
  readonly children?: React.ReactNode;
  /** The address as it was typed in the other way in. */
  readonly email?: string;
  readonly onEmail?: (email: string) => void;
  readonly onSignedIn: (signedIn: SignedIn) => Promise<void> | void;
}) {
  const [problem, setProblem] = useState<string>();
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);
  // Whose address is known goes on with the password.
  const [isKnown] = useState(email !== undefined && email !== '');
  const alert = useRef<HTMLParagraphElement>(null);
  // Once it is on the screen: a frame asked for beside the state may come before that.
  useEffect(() => {
    if (problem !== undefined) alert.current?.focus();
  }, [problem]);

  const attempt = async (enter: () => Promise<SignedIn>, onFailed: (error: unknown) => void) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onSignedIn(await enter());
    } catch (error) {
      onFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const signIn = (form: FormData) => {
    const credentials = {
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
      ...(asksCode ? { code: String(form.get('code')) } : {}),
    };
    return attempt(
      () => ask<SignedIn>('/session', { method: 'POST', body: credentials }),
      (error) => {
        const isAboutCode = error instanceof ApiProblem && error.code === 'second_factor';
        setAsksCode(isAboutCode || asksCode);
        // The first time nothing was wrong: it only asks for more.
        if (!isAboutCode || asksCode) setProblem(refusalWords(error));
      },
    );
  };
  const passkeys = useQuery(passkeysQuery);
  const offersPasskeys = passkeys.data?.offered === true && knowsPasskeys();

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
      <TextLine
        label={say('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus={!isKnown}
        defaultValue={email}
        onChange={({ target }) => onEmail?.(target.value)}
      />
      <TextLine
        label={say('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus={isKnown}
      />
      {asksCode && (
        <TextLine
          label={say('code')}
          hint={say(offersPasskeys ? 'code_or_passkey_hint' : 'code_hint')}
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
      {offersPasskeys && (
        <Button
          isDisabled={busy}
          onPress={() => void attempt(enterByPasskey, (error) => setProblem(passkeyWords(error)))}
        >
          {say('by_passkey')}
        </Button>
      )}
    </form>
  );
}
