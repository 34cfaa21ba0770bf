import { Button } from '../components/button.tsx';
import { FirmSheet } from '../components/overlay.tsx';
import styles from './edit-form.module.css';
import { say } from './words.ts';

/** Stay or leave: nothing typed is lost by the way. */
export function LeaveSheet({
  isOpen,
  isPart,
  onClose,
  onLeave,
}: {
  readonly isOpen: boolean;
  /** Whether all but a part was kept while it was typed. */
  readonly isPart: boolean;
  /** Stays. So called as every overlay is, whose Escape works before its code has come. */
  readonly onClose: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <FirmSheet title={say('leave_title')} isOpen={isOpen} onEscape={onClose}>
      <p>{say(isPart ? 'leave_part_words' : 'leave_words')}</p>
      <div className={styles.actions}>
        <Button kind="primary" autoFocus onPress={onClose}>
          {say('stay')}
        </Button>
        <Button onPress={onLeave}>{say('leave')}</Button>
      </div>
    </FirmSheet>
  );
}
