import { Link } from '@tanstack/react-router';
import { useMe } from '../app/use-me.ts';
import { Sheet } from '../components/overlay.tsx';
import styles from './keys.module.css';
import { keyActionsOf, keysThatHold } from './keys.ts';
import { useKeys } from './use-keys.ts';
import { say } from './words.ts';

/** The keys that hold, as somebody chose them. */
export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const choice = useKeys();
  const { user } = useMe();
  const keys = keysThatHold(choice);
  return (
    <Sheet title={say('title')} isOpen={isOpen} onClose={onClose}>
      {choice === 'off' ? (
        <p>{say('off_now')}</p>
      ) : (
        <dl className={styles.keys}>
          {keyActionsOf(user.role).map(
            (action) =>
              keys[action] !== undefined && (
                <div key={action}>
                  <dt>
                    <kbd>{keys[action]}</kbd>
                  </dt>
                  <dd>{say(`does_${action}`)}</dd>
                </div>
              ),
          )}
          {user.role !== 'employer' && (
            <div>
              <dt>
                <kbd>← →</kbd>
              </dt>
              <dd>{say('jobs')}</dd>
            </div>
          )}
        </dl>
      )}
      <p>
        <Link to="/account" hash="keys" className={styles.change} onClick={onClose}>
          {say('change')}
        </Link>
      </p>
    </Sheet>
  );
}
