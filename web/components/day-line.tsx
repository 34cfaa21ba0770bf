import { useId, useState } from 'react';
import { readDay } from '../words/dates.ts';
import styles from './field.module.css';
import { useOwnWords } from './field.tsx';

/**
 * A labelled day. The browser's own control is the best one on a phone, and it orders day and month as the browser is set, whatever the page speaks: so
 * the day stands beside the label in words, as soon as it is one.
 */
export function DayLine({
  label,
  hint,
  value,
  onChange,
  ...input
}: Omit<React.ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & {
  readonly label: string;
  readonly hint?: string;
  /** `2027-03-12`; empty for none. Left out where the form reads the field by its name. */
  readonly value?: string;
  readonly onChange?: (day: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const day = readDay(value ?? typed);
  const described = [hint !== undefined && `${id}-hint`, day !== undefined && `${id}-day`].filter(Boolean);
  const unfit = useOwnWords(described.length === 0 ? undefined : described.join(' '));
  return (
    <div className={styles.field}>
      <div className={styles.day}>
        <label htmlFor={id}>{label}</label>
        {day !== undefined && (
          <span id={`${id}-day`} className={styles.hint}>
            {day}
          </span>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        type="date"
        className={styles.control}
        {...(value !== undefined && { value })}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange?.(target.value);
        }}
        {...unfit.control}
      />
      {unfit.words}
    </div>
  );
}
