import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Opportunity, StateChoice } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { textOf } from '../forms/optional.ts';
import { dayAfter } from './last-day.ts';
import styles from './posting-form.module.css';
import { say } from './words.ts';

export interface StateSheet {
  readonly move: UseMutationResult<Opportunity, Error, StateChoice>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A pause, until a day or until somebody opens it. */
export function PauseSheet({ move, isOpen, onClose }: StateSheet) {
  const { zone } = useMe();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Sheet title={say('pause_title')} isOpen={isOpen} onClose={onClose}>
      <Form
        unsaved={move}
        className={styles.sheet}
        onSubmit={() => move.mutate({ state: 'paused', until: textOf(until), reason: textOf(reason) })}
      >
        {move.isError && <FaultSummary error={move.error} />}
        <Faults value={faultsOf(move.error)}>
          <Faulty path="until">
            <DayLine
              label={say('back_on')}
              hint={say('back_on_hint')}
              min={dayAfter(zone, 1)}
              value={until}
              onChange={setUntil}
            />
          </Faulty>
          <Faulty path="reason">
            <TextLine
              label={say('reason')}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Faulty>
        </Faults>
        <div className={styles.actions}>
          <Button type="submit" kind="primary" isDisabled={move.isPending}>
            {say('pause_now')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
