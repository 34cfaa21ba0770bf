import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { participantQuery } from '../api/queries.ts';
import { Button } from '../components/button.tsx';
import { Empty } from '../components/states.tsx';
import type { Returned } from '../decide/acts.ts';
import { useSitting } from '../decide/sitting-provider.tsx';
import { StatusLine } from '../decide/status-line.tsx';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { FinishedPerson } from './finished-person.tsx';
import { finishedWords } from './finished-words.ts';
import { say } from './words.ts';

/** Said when nothing is left, and what will bring the next. The last decision can still be taken back. */
export function Finished({
  personId,
  waiting,
  takeFocus,
  onReturn,
  onBack,
  onNext,
}: {
  /** Who is open and has nothing left; undefined where nobody is. */
  readonly personId: string | undefined;
  /** How many others wait. */
  readonly waiting: number;
  /** Set by whoever decided the last one, whose focus would be nowhere; taken once. */
  readonly takeFocus: React.RefObject<boolean>;
  readonly onReturn: (back: Returned) => void;
  readonly onBack: () => void;
  /** To who waits, if anybody does. */
  readonly onNext: () => void;
}) {
  const sitting = useSitting();
  const isEmpty = waiting === 0;
  const person = useQuery({ ...participantQuery(personId ?? ''), enabled: personId !== undefined });
  const name = personId === undefined ? undefined : person.data?.displayName;
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
    <Empty ref={state} title={finishedWords(waiting, name)}>
      {isEmpty && <p>{say('next_all')}</p>}
      {!isEmpty && (
        <>
          <p>{say('others_wait', { count: waiting })}</p>
          <Button onPress={onBack}>{say('everybody_waits')}</Button>{' '}
          <Button keys="j" onPress={onNext}>
            {say('next_person')}
          </Button>
        </>
      )}
      {personId !== undefined && name !== undefined && <FinishedPerson id={personId} name={name} />}
      {sitting.status && <StatusLine />}
      {sitting.canUndo() && (
        <Button keys="u" onPress={() => void undo()}>
          {say('undo')}
        </Button>
      )}
    </Empty>
  );
}
