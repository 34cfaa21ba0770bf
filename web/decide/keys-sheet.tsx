import { Sheet } from '../components/overlay.tsx';
import styles from './keys-sheet.module.css';
import { say } from './words.ts';

/** The keys, and what each does. */
const keys = [
  ['s', 'shortlist'],
  ['l', 'key_l'],
  ['d', 'key_d'],
  ['u', 'key_u'],
  ['j', 'key_j'],
  ['k', 'key_k'],
  ['← →', 'key_arrows'],
  ['?', 'key_help'],
] as const;

/** All keys of the review. */
export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Sheet title={say('all_keys')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
