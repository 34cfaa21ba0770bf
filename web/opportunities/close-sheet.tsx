import { useState } from 'react';
import type { OpportunityState } from '../../src/domain/opportunity.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { textOf } from '../forms/optional.ts';
import type { StateSheet } from './pause-sheet.tsx';
import styles from './posting-form.module.css';
import { say } from './words.ts';

/** A posting that ends: somebody has the job, or the employer takes it back. */
export function CloseSheet({
  move,
  isOpen,
  onClose,
  states,
  isDraft,
}: StateSheet & {
  readonly states: readonly OpportunityState[];
  /** Nobody has seen it: it is thrown away, and nobody asks why. */
  readonly isDraft: boolean;
}) {
  const ends = (['filled', 'withdrawn'] as const).filter((state) => states.includes(state));
  const [chosen, setChosen] = useState<'filled' | 'withdrawn'>('filled');
  const state = ends.includes(chosen) ? chosen : 'withdrawn';
  const [reason, setReason] = useState('');
  const isOver = !isDraft && ends.length === 1;
  const isOwn = useMe().user.role === 'employer';
  const [title, act] = isDraft
    ? (['discard', 'discard_now'] as const)
    : isOver
      ? (['withdraw_title', 'withdraw_now'] as const)
      : (['close_title', 'close_now'] as const);
  return (
    <Sheet title={say(title)} isOpen={isOpen} onClose={onClose}>
      <Form
        unsaved={move}
        className={styles.sheet}
        onSubmit={() => move.mutate({ state, reason: textOf(reason) })}
      >
        {move.isError && <FaultSummary error={move.error} />}
        {isDraft && <p>{say('discard_words')}</p>}
        {!isDraft && !isOver && (
          <Choice
            label={say('why_closed')}
            value={state}
            options={ends.map(
              (end) => [end, say(end === 'withdrawn' && isOwn ? 'end_withdrawn_own' : `end_${end}`)] as const,
            )}
            onChange={setChosen}
          />
        )}
        {!isDraft && state === 'withdrawn' && <p>{say('for_good')}</p>}
        {!isDraft && (
          <Faults value={faultsOf(move.error)}>
            <Faulty path="reason">
              <TextLine
                label={say('reason')}
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </Faulty>
          </Faults>
        )}
        <div className={styles.actions}>
          <Button type="submit" kind="primary" isDisabled={move.isPending}>
            {say(act)}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
