import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import styles from './sign-in-form.module.css';
import { say } from './words.ts';

/** Asks for the address that something is mailed to. */
export function EmailForm({
  what,
  problem,
  button,
  isPending,
  email,
  onEmail,
  onSend,
}: {
  readonly what: string;
  /** Why it was not sent. */
  readonly problem: string | undefined;
  readonly button: string;
  readonly isPending: boolean;
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onSend: () => void;
}) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <p>{what}</p>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <TextLine
        label={say('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        value={email}
        onChange={({ target }) => onEmail(target.value)}
      />
      <Button kind="primary" type="submit" isDisabled={isPending}>
        {button}
      </Button>
    </form>
  );
}
