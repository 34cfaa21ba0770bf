import { lazy, Suspense } from 'react';
import { Sheet } from '../components/overlay.tsx';
import { Loading } from '../components/states.tsx';
import { withWords } from '../words/language.ts';
import type { Asked } from './asked.ts';
import { say } from './words.ts';

// What stands in it comes when somebody asks, so that the first screen is there without it.
const Asking = lazy(async () => ({ default: (await withWords(import('./asking.tsx'))).Asking }));

/** Ask: whom, how to reach them, a sentence that can be read out on the phone, and the answer where the question stands. */
export function AskSheet({
  asked,
  onClose,
}: {
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Sheet
      title={say(asked?.whom === 'coach' ? 'verb_coach' : 'verb_ask')}
      isOpen={asked !== undefined}
      onClose={onClose}
    >
      <Suspense fallback={<Loading rows={3} />}>
        {asked && <Asking key={asked.questionId ?? asked.question} asked={asked} onClose={onClose} />}
      </Suspense>
    </Sheet>
  );
}
