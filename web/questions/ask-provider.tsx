import { createContext, useContext, useRef, useState } from 'react';
import type { AnswerInput } from '../api/types.ts';
import { lazyOverlay } from '../app/lazy-overlay.tsx';
import { useSittingStill } from '../decide/sitting-provider.tsx';
import { type Asked, answeredWords } from './asked.ts';
import { keepPlace } from './keep-place.ts';

const AskSheet = lazyOverlay(() => import('./ask-sheet.tsx'), 'AskSheet');

const AskContext = createContext<((asked: Asked) => void) | undefined>(undefined);
const IsAskingContext = createContext(false);

/** The one sheet to ask in. It stands above the pages: an answer may take away the very line it was asked from, and still shows what it changed. */
export function AskProvider({ children }: { readonly children: React.ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const { keepForGood } = useSittingStill();
  const goOn = useRef<() => void>(undefined);
  const open = (about: Asked) => {
    goOn.current = keepPlace();
    setAsked(about);
  };
  const close = (answer?: AnswerInput['answer']) => {
    setAsked(undefined);
    goOn.current?.();
    if (asked === undefined || answer === undefined) return;
    const { onDone, ...question } = asked;
    // Undo may not silently go past it to a decision that is older.
    keepForGood({ said: answeredWords(question, answer), correct: () => open(question) });
    onDone?.(answer);
  };
  return (
    <AskContext value={open}>
      <IsAskingContext value={asked !== undefined}>{children}</IsAskingContext>
      <AskSheet isOpen={asked !== undefined} asked={asked} onClose={close} />
    </AskContext>
  );
}

/** Opens the sheet with a question. */
export function useAsk(): (asked: Asked) => void {
  const open = useContext(AskContext);
  if (!open) throw new Error('useAsk stands under the AskProvider');
  return open;
}

/** Whether the sheet is open. */
export const useIsAsking = (): boolean => useContext(IsAskingContext);
