import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { correct } from './checking.ts';
import styles from './imports.module.css';
import type { Session } from './session.ts';
import type { CellNote } from './trial.ts';
import { say } from './words.ts';
import { columnWords } from './words-of.ts';

/** A cell; where something is wrong with it, with a field to correct it in and the sentence beneath. */
export function CheckCell({
  file,
  index,
  line,
  column,
  value,
  faults,
  remarks,
  isDoubtful,
  isEdited,
  mayKeep,
}: {
  readonly file: Session['file'];
  readonly index: number;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly faults: readonly CellNote[];
  readonly remarks: readonly CellNote[];
  readonly isDoubtful: boolean;
  readonly isEdited: boolean;
  /** Something stands in the record that this cell would write over. */
  readonly mayKeep: boolean;
}) {
  const id = useId();
  const [text, setText] = useState<string>();
  const label = columnWords(column);
  if (faults.length === 0 && !isEdited) {
    return (
      <td data-label={label} data-calm={remarks.length === 0 || undefined}>
        <span className={styles.value}>{value.length > 120 ? `${value.slice(0, 120)}…` : value}</span>
        {remarks.map(({ message }) => (
          <span key={message} className={styles.said}>
            {message}
          </span>
        ))}
        {mayKeep && (
          <Button
            kind="quiet"
            aria-label={say('keep_standing_in', { column: label, line })}
            onPress={() => correct(file, index, column, '')}
          >
            {say('keep_standing')}
          </Button>
        )}
      </td>
    );
  }
  const keep = () => {
    if (text !== undefined && text !== value) correct(file, index, column, text);
    setText(undefined);
  };
  return (
    <td data-label={label} data-fault={faults.length > 0 || undefined}>
      <input
        className={styles.input}
        aria-label={say('cell', { column: label, line })}
        aria-invalid={faults.length > 0}
        aria-describedby={faults.length > 0 ? id : undefined}
        value={text ?? value}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {faults.length > 0 && (
        <span id={id}>
          {faults.map(({ message }) => (
            <span key={message} className={styles.fault}>
              {message}
            </span>
          ))}
        </span>
      )}
      {isDoubtful && (
        <Button kind="quiet" onPress={() => correct(file, index, column, text ?? value)}>
          {say('take_so')}
        </Button>
      )}
    </td>
  );
}
