import { useEffect, useState } from 'react';
import { onStepUp } from '../api/client.ts';
import { lazyOverlay } from '../app/lazy-overlay.tsx';

const StepUpSheet = lazyOverlay(() => import('./step-up-sheet.tsx'), 'StepUpSheet');

type Answer = (again: boolean) => void;

/** Asks over the page who one is, before an act that wants to know once more; the act then goes on, or says that it did not. */
export function StepUpOver() {
  const [waiting, setWaiting] = useState<readonly Answer[]>([]);
  useEffect(() => {
    onStepUp(() => new Promise<boolean>((answer) => setWaiting((before) => [...before, answer])));
    return () => onStepUp(undefined);
  }, []);
  const end = (again: boolean) => {
    setWaiting([]);
    for (const answer of waiting) answer(again);
  };
  return <StepUpSheet isOpen={waiting.length > 0} onSaid={() => end(true)} onClose={() => end(false)} />;
}
