import { useId } from 'react';
import styles from './imports.module.css';

/** How far something is, as a bar and in words. */
export function Progress({
  label,
  value,
  most,
}: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
}) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <p id={id} role="status">
        {label}
      </p>
      <progress aria-labelledby={id} value={value} max={Math.max(1, most)} />
    </div>
  );
}
