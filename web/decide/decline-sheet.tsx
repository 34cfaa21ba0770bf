import { useState } from 'react';
import type { DeclineReason } from '../../src/domain/match.ts';
import { lazyOverlay } from '../app/lazy-overlay.tsx';
import { choicesOf } from '../words/code-table.ts';
import { declineWords } from '../words/matches.ts';
import { useShortcuts } from './use-shortcuts.ts';

const DeclinePanel = lazyOverlay(() => import('./decline-panel.tsx'), 'DeclinePanel');

/** The second keystroke of each reason: 1 to 9, then 0, then a minus, as the keys lie. */
const reasonKeys = '1234567890-';

/** Why not this one: one press or one key more, which acts before the sheet is seen. A note is there for who wants it. */
export function DeclineSheet({
  isOpen,
  onClose,
  onReason,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onReason: (reason: DeclineReason, note: string) => void;
}) {
  const reasons = choicesOf(declineWords).map(([reason, words], index) => ({
    ...{ reason, words, keys: reasonKeys[index] ?? '' },
  }));
  const [note, setNote] = useState('');
  const choose = (reason: DeclineReason) => {
    onReason(reason, note.trim());
    setNote('');
  };
  useShortcuts(
    isOpen ? Object.fromEntries(reasons.map(({ reason, keys }) => [keys, () => choose(reason)])) : {},
    'overlay',
  );
  return <DeclinePanel {...{ isOpen, onClose, reasons, note }} onNote={setNote} onChoose={choose} />;
}
