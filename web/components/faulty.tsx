import { createContext, useContext, useId, useState } from 'react';
import { type Fault, isAt } from '../forms/faults.ts';
import styles from './field.module.css';

const AllFaults = createContext<readonly Fault[]>([]);
const FaultHere = createContext<string | undefined>(undefined);

/** Gives the faults of an answer to the fields beneath. */
export const Faults = AllFaults.Provider;

/** A field, or a group of them, with what is wrong with it beneath. `path` is what the API calls it. */
export function Faulty({ path, children }: { readonly path: string; readonly children: React.ReactNode }) {
  const id = useId();
  const faults = useContext(AllFaults);
  // What is put right is not called wrong until it is sent again.
  const [mended, setMended] = useState<readonly Fault[]>();
  const messages = mended === faults ? [] : faults.filter((fault) => isAt(fault, path));
  return (
    <div data-field={path} className={styles.faulty} onInput={() => setMended(faults)}>
      <FaultHere value={messages.length > 0 ? id : undefined}>{children}</FaultHere>
      {messages.length > 0 && (
        <p id={id} className={styles.fault}>
          {[...new Set(messages.map(({ message }) => message))].join(' ')}
        </p>
      )}
    </div>
  );
}

/** What a control says of itself where something is wrong with its field; `described` is what describes it anyway. */
export function useFault(described?: string): {
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
} {
  const fault = useContext(FaultHere);
  const by = [described, fault].filter((id) => id !== undefined).join(' ');
  return {
    ...(fault !== undefined && { 'aria-invalid': true }),
    ...(by !== '' && { 'aria-describedby': by }),
  };
}
