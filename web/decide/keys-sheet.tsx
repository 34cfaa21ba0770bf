import { Sheet } from '../components/overlay.tsx';
import styles from './keys-sheet.module.css';

const keys = [
  ['s', 'Shortlist'],
  ['l', 'Later, then 1 for tomorrow, 2 for next week, 3 for in a month'],
  ['d', 'Not this one, then a number for the reason'],
  ['u', 'Undo, as far back as this sitting goes'],
  ['j', 'Next person, or next match of a list'],
  ['k', 'The one before'],
  ['← →', 'Between the jobs of a person'],
  ['?', 'These keys'],
] as const;

/** All keys of the review. */
export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Sheet title="All keys" isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
