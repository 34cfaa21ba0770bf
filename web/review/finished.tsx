import { useEffect, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { Empty } from '../components/states.tsx';
import type { Returned } from '../decide/acts.ts';
import { useSitting } from '../decide/sitting-provider.tsx';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { say } from './words.ts';

/** Said when nothing is left, and what will bring the next. The last decision can still be taken back. */
export function Finished({
  isEmpty,
  takeFocus,
  onReturn,
  onBack,
  onNext,
}: {
  /** Whether nobody waits at all, or only the open person has nothing left. */
  readonly isEmpty: boolean;
  /** Set by whoever decided the last one, whose focus would be nowhere; taken once. */
  readonly takeFocus: React.RefObject<boolean>;
  readonly onReturn: (back: Returned) => void;
  readonly onBack: () => void;
  /** To who waits, if anybody does. */
  readonly onNext: () => void;
}) {
  const sitting = useSitting();
  const undo = async () => {
    const back = await sitting.undo();
    if (back !== undefined) onReturn(back);
  };
  useShortcuts({ j: onNext, k: onNext, u: sitting.canUndo() ? () => void undo() : undefined });
  const state = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takeFocus.current) return;
    takeFocus.current = false;
    state.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <Empty ref={state} title={say(isEmpty ? 'done_all' : 'done_here')}>
      <p>{say(isEmpty ? 'next_all' : 'next_here')}</p>
      {sitting.status && <p>{sitting.status.said}</p>}
      {!isEmpty && <Button onPress={onBack}>{say('everybody_waits')}</Button>}
      {sitting.canUndo() && (
        <Button keys="u" onPress={() => void undo()}>
          {say('undo')}
        </Button>
      )}
    </Empty>
  );
}
