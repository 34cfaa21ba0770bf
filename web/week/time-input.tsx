import { useLayoutEffect, useRef } from 'react';
import { useUnfit } from '../components/unfit.ts';
import styles from './week-picker.module.css';

/** A time of day in a row of a week. A browser that counts to twelve takes none without am or pm: that is said beneath it. */
export function TimeInput({
  label,
  value,
  lacks = '',
  onChange,
}: {
  readonly label: string;
  /** `08:00`; empty for none. */
  readonly value: string;
  /** What a form is told that would be sent as it stands; empty for nothing. */
  readonly lacks?: string;
  readonly onChange: (time: string) => void;
}) {
  const { message, messageId, listeners } = useUnfit();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.setCustomValidity(lacks), [lacks]);
  return (
    <div className={styles.timed}>
      <input
        {...listeners}
        ref={input}
        type="time"
        aria-label={label}
        aria-describedby={messageId}
        aria-invalid={message !== undefined || undefined}
        className={styles.time}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {message !== undefined && (
        <p id={messageId} className={styles.fault}>
          {message}
        </p>
      )}
    </div>
  );
}
