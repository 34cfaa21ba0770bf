import { useEffect, useRef } from 'react';
import { sentenceOf } from '../api/client.ts';
import styles from './edit-form.module.css';
import { type Fault, faultsOf, fieldOf } from './faults.ts';
import { say } from './words.ts';

/** Why something was not saved, with the way to each field that has to be put right. It takes the focus, for it stands above what was typed. */
export function FaultSummary({ error }: { readonly error: unknown }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  const faults = faultsOf(error);
  const goTo = (fault: Fault) => {
    const marks = [
      ...(summary.current?.closest('form') ?? document).querySelectorAll<HTMLElement>('[data-field]'),
    ];
    const path = fieldOf(
      fault,
      marks.map(({ dataset }) => dataset.field ?? ''),
    );
    const mark = marks.find(({ dataset }) => dataset.field === path);
    mark?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  };
  return (
    <div ref={summary} className={styles.summary} role="alert" tabIndex={-1}>
      {faults.length === 0 ? (
        <p>{sentenceOf(error)}</p>
      ) : (
        <>
          <p>{say('faults', { count: faults.length })}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.path} ${fault.message}`}>
                <button type="button" className={styles.way} onClick={() => goTo(fault)}>
                  {fault.message}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
