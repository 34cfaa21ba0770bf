import { useEffect, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { Faults } from '../components/faulty.tsx';
import { Disputes } from './disputes.tsx';
import styles from './edit-form.module.css';
import { FaultSummary } from './fault-summary.tsx';
import { faultsOf } from './faults.ts';
import { Form } from './form.tsx';
import type { Kept } from './merge-draft.ts';
import type { UsedDraft } from './use-draft.ts';
import { say } from './words.ts';

/** A form over a draft: what is typed, what is in dispute, Save and Cancel. Enter in a line saves. */
export function EditForm<R extends Kept>({
  draft,
  label,
  nameOf,
  show,
  onDone,
  children,
}: {
  readonly draft: UsedDraft<R>;
  /** What the form is about, for screen readers. */
  readonly label: string;
  readonly nameOf: (field: keyof R) => string;
  readonly show: (field: keyof R, value: unknown) => React.ReactNode;
  readonly onDone: () => void;
  readonly children: React.ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  // Typing can begin at once; afterwards the focus is back where the form was opened.
  useEffect(() => {
    const section = form.current?.closest('section');
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      setTimeout(() => section?.querySelector<HTMLElement>('button')?.focus());
    };
  }, []);
  return (
    <Form
      unsaved={draft.isDirty}
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={() => void draft.save().then((isKept) => isKept && onDone())}
    >
      {draft.state === 'failed' && <FaultSummary error={draft.error} />}
      <Faults value={faultsOf(draft.error)}>{children}</Faults>
      <Disputes disputes={draft.disputes} nameOf={nameOf} show={show} settle={draft.settle} />
      <div className={styles.actions}>
        <Button
          type="submit"
          kind="primary"
          isDisabled={draft.state === 'saving' || draft.disputes.length > 0}
        >
          {say('save')}
        </Button>
        <Button
          onPress={() => {
            draft.drop();
            onDone();
          }}
        >
          {say('cancel')}
        </Button>
      </div>
    </Form>
  );
}
