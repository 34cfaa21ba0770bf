import type { DeclineReason } from '../../src/domain/match.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { Sheet } from '../components/overlay.tsx';
import styles from './decline-sheet.module.css';
import { say } from './words.ts';

/** The note, for a press ends it, and the reasons to press, each with its key. */
export function DeclinePanel({
  isOpen,
  onClose,
  reasons,
  note,
  onNote,
  onChoose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly reasons: readonly {
    readonly reason: DeclineReason;
    readonly words: string;
    readonly keys: string;
  }[];
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onChoose: (reason: DeclineReason) => void;
}) {
  return (
    <Sheet title={say('why')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.body}>
        <label className={styles.note}>
          {say('note')}
          <textarea rows={2} maxLength={1000} value={note} onChange={(event) => onNote(event.target.value)} />
        </label>
        <ul className={styles.reasons}>
          {reasons.map(({ reason, words, keys }) => (
            <li key={reason}>
              <button type="button" className={styles.reason} onClick={() => onChoose(reason)}>
                <KeyHint keys={keys} />
                {words}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
