import type { SignedIn } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { FirmSheet } from '../components/overlay.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-over.module.css';
import { say } from './words.ts';

/** The form over the page, and the way to leave it for the entrance. */
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
  return (
    <FirmSheet title={say('again')} isOpen={isOpen}>
      <SignInForm onSignedIn={onSignedIn}>
        <p>{say('again_why', { name: me.user.displayName })}</p>
      </SignInForm>
      <p className={styles.leave}>
        <Button kind="quiet" onPress={onLeave}>
          {say('leave')}
        </Button>
      </p>
    </FirmSheet>
  );
}
