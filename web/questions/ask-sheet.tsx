import { Sheet } from '../components/overlay.tsx';
import type { Asked } from './asked.ts';
import { Asking } from './asking.tsx';
import { say } from './words.ts';

/** Ask: whom, how to reach them, a sentence that can be read out on the phone, and the answer where the question stands. */
export function AskSheet({
  isOpen,
  asked,
  onClose,
}: {
  readonly isOpen: boolean;
  /** There while it is open. */
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={say(asked?.whom === 'coach' ? 'verb_coach' : 'verb_ask')} isOpen={isOpen} onClose={onClose}>
      {asked && <Asking key={asked.questionId ?? asked.question} asked={asked} onClose={onClose} />}
    </Sheet>
  );
}
