import { useBlocker } from '@tanstack/react-router';
import { Button } from '../components/button.tsx';
import { FirmSheet } from '../components/overlay.tsx';
import styles from './edit-form.module.css';
import { isUnsaved } from './unsaved.ts';
import { say } from './words.ts';

/** Asks before a page is left on which something is typed that is not saved. One for all forms; the browser asks where the page itself is closed. */
export function LeaveGuard() {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <FirmSheet title={say('leave_title')} isOpen={status === 'blocked'}>
      <p>{say('leave_words')}</p>
      <div className={styles.actions}>
        <Button kind="primary" autoFocus onPress={() => reset?.()}>
          {say('stay')}
        </Button>
        <Button onPress={() => proceed?.()}>{say('leave')}</Button>
      </div>
    </FirmSheet>
  );
}
