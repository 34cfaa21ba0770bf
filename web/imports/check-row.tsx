import { memo, useState } from 'react';
import { Button } from '../components/button.tsx';
import { CheckCell } from './check-cell.tsx';
import { isFaulty, leaveOut, type RowState } from './checking.ts';
import styles from './imports.module.css';
import { mayKeep } from './mends.ts';
import type { Check, Session } from './session.ts';
import { say } from './words.ts';
import { columnWords, localWords, stateWords } from './words-of.ts';

/** A row of the sheet: whether it is taken, what would come of it, and each cell with what is said of it. */
export const CheckRow = memo(function CheckRow({
  file,
  check,
  index,
  state,
  columns,
}: {
  readonly file: Session['file'];
  readonly check: Check;
  readonly index: number;
  readonly state: RowState;
  readonly columns: readonly string[];
}) {
  const [editing, setEditing] = useState(false);
  const row = check.rows[index];
  if (row === undefined) return null;
  const { line } = row;
  const outcome = check.outcomes.get(index);
  const isOut = check.out.has(index);
  const faults = [
    ...row.faults.map(({ column, key }) => ({ column, message: localWords(key) })),
    ...(row.faults.length === 0 ? (outcome?.faults ?? []) : []),
  ];
  const remarks = row.faults.length === 0 ? (outcome?.remarks ?? []) : [];
  const faultyColumns = [...new Set(faults.map(({ column }) => column))].filter((column) =>
    columns.includes(column),
  );
  // A line that could not be told into cells has none to say it beside.
  const isLine = row.text !== undefined;
  const ofRow = [...faults, ...remarks].filter(({ column }) => isLine || !columns.includes(column));
  return (
    <tr data-state={state}>
      <td className={styles.tick} data-label={say('take')}>
        <input
          type="checkbox"
          aria-label={say('take_row', { line })}
          checked={!isOut && row.text === undefined}
          disabled={row.text !== undefined}
          onChange={() => leaveOut(file, [index], !isOut)}
        />
      </td>
      <th scope="row" data-label={say('line')}>
        {line}
      </th>
      <td className={styles.would} data-label={say('would')}>
        <span className={styles.state}>{stateWords(state)}</span>
        {!isOut && faultyColumns.length > 0 && (
          <span className={styles.said}>
            {say('faults_in', { columns: faultyColumns.map(columnWords).join(', ') })}
          </span>
        )}
        {state === 'updated' && (outcome?.columns.length ?? 0) > 0 && (
          <span className={styles.said}>
            {say('changes_in', { columns: outcome?.columns.map(columnWords).join(', ') ?? '' })}
          </span>
        )}
        {!isOut &&
          ofRow.map(({ message }) => (
            <span key={message} className={isFaulty(state) ? styles.fault : styles.said}>
              {message}
            </span>
          ))}
        {row.text === undefined && !isOut && (
          <Button
            kind="quiet"
            className={styles.edit}
            aria-label={say('edit_row', { line })}
            onPress={() => setEditing(!editing)}
          >
            {say('edit')}
          </Button>
        )}
      </td>
      {row.text !== undefined ? (
        <td className={styles.text} colSpan={columns.length}>
          {row.text.slice(0, 300)}
        </td>
      ) : (
        columns.map((column) => (
          <CheckCell
            key={column}
            file={file}
            index={index}
            line={line}
            column={column}
            value={row.cells[column] ?? ''}
            faults={isOut ? [] : faults.filter((one) => one.column === column)}
            remarks={isOut ? [] : remarks.filter((one) => one.column === column)}
            isDoubtful={row.faults.some((one) => one.column === column)}
            isEdited={editing && !isOut}
            mayKeep={state === 'updated' && mayKeep(check, index, column)}
          />
        ))
      )}
    </tr>
  );
});
