import { Button } from '../components/button.tsx';
import { FirmSheet } from '../components/overlay.tsx';
import styles from './edit-form.module.css';
import { say } from './words.ts';

/** Stay or leave: nothing typed is lost by the way. */
export function LeaveSheet({
  isOpen,
  onStay,
  onLeave,
}: {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <FirmSheet title={say('leave_title')} isOpen={isOpen}>
      <p>{say('leave_words')}</p>
      <div className={styles.actions}>
        <Button kind="primary" autoFocus onPress={onStay}>
          {say('stay')}
        </Button>
        <Button onPress={onLeave}>{say('leave')}</Button>
      </div>
    </FirmSheet>
  );
}
