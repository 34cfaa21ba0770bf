import { useRef } from 'react';
import type { AnswerInput } from '../api/types.ts';
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
  /** With the answer, where one was written down. */
  readonly onClose: (answer?: AnswerInput['answer']) => void;
}) {
  const kept = useRef<AnswerInput['answer']>(undefined);
  const close = () => {
    onClose(kept.current);
    kept.current = undefined;
  };
  return (
    <Sheet title={say(asked?.whom === 'coach' ? 'verb_coach' : 'verb_ask')} isOpen={isOpen} onClose={close}>
      {asked && (
        <Asking
          key={asked.questionId ?? asked.question}
          asked={asked}
          onClose={close}
          onKept={(answer) => {
            kept.current = answer;
          }}
        />
      )}
    </Sheet>
  );
}
