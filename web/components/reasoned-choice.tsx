import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { Button } from './button.tsx';
import { Faults, Faulty } from './faulty.tsx';
import { Choice, TextLine } from './field.tsx';
import styles from './reasoned-choice.module.css';
import { say } from './words.ts';

/** A form that chooses another code for something, with a reason for who likes to give one. */
export function ReasonedChoice<Code extends string>({
  label,
  hint,
  action,
  choices,
  now,
  send,
  onSettled,
}: {
  readonly label: string;
  readonly hint?: string;
  /** What the button says. */
  readonly action: string;
  readonly choices: readonly (readonly [Code, string])[];
  /** The code that stands, which is chosen at first where it is among the choices, and not sent again. */
  readonly now: Code;
  readonly send: (code: Code, reason: string | undefined) => Promise<unknown>;
  readonly onSettled: () => Promise<unknown>;
}) {
  // What stands until another is chosen; kept while what it is about is read anew.
  const [chosen, setCode] = useState<Code>();
  const code = chosen ?? (choices.find(([choice]) => choice === now) ?? choices[0])?.[0] ?? now;
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => send(code, reason.trim() || undefined),
    onSuccess: () => {
      setCode(undefined);
      setReason('');
    },
    onSettled,
  });
  return (
    <Form unsaved={change} className={styles.form} onSubmit={() => change.mutate()}>
      <Choice label={label} value={code} onChange={setCode} options={choices} />
      <Faults value={faultsOf(change.error)}>
        <Faulty path="reason">
          <TextLine
            label={say('reason')}
            {...(hint !== undefined && { hint })}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </Faulty>
      </Faults>
      <Button type="submit" isDisabled={code === now || change.isPending}>
        {action}
      </Button>
      {change.isError && <FaultSummary error={change.error} />}
    </Form>
  );
}
