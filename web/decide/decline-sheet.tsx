import { useState } from 'react';
import type { DeclineReason } from '../../src/domain/match.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { Sheet } from '../components/overlay.tsx';
import { choicesOf } from '../words/code-table.ts';
import { declineWords } from '../words/matches.ts';
import styles from './decline-sheet.module.css';
import { useShortcuts } from './use-shortcuts.ts';
import { say } from './words.ts';

/** The second keystroke of each reason: 1 to 9, then 0, then a minus, as the keys lie. */
const reasonKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-'];

/** Why not this one: one press or one key more. A note is there for who wants it. */
export function DeclineSheet({
  isOpen,
  onClose,
  onReason,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onReason: (reason: DeclineReason, note: string) => void;
}) {
  const reasons = choicesOf(declineWords);
  const [note, setNote] = useState('');
  const choose = (reason: DeclineReason) => {
    onReason(reason, note.trim());
    setNote('');
  };
  useShortcuts(
    isOpen
      ? Object.fromEntries(reasons.map(([reason], index) => [reasonKeys[index], () => choose(reason)]))
      : {},
    'overlay',
  );
  return (
    <Sheet title={say('why')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.body}>
        <ul className={styles.reasons}>
          {reasons.map(([reason, words], index) => (
            <li key={reason}>
              <button type="button" className={styles.reason} onClick={() => choose(reason)}>
                <KeyHint keys={reasonKeys[index]} />
                {words}
              </button>
            </li>
          ))}
        </ul>
        <label className={styles.note}>
          {say('note')}
          <textarea
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      </div>
    </Sheet>
  );
}
