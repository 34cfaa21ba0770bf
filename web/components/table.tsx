import styles from './table.module.css';
import { say } from './words.ts';

type Cell<R> = (row: R) => React.ReactNode;

/** What is told of each record, under a name; or what can be done with it, whose buttons say so themselves. */
export type Column<R> = { readonly name: string; readonly cell: Cell<R> } | { readonly acts: Cell<R> };

/** A list of records; on a small screen one under the other. The first column heads its row. */
export function Table<R extends { readonly id: string }>({
  label,
  columns,
  rows,
}: {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
}) {
  const [head, ...rest] = columns;
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) =>
              'acts' in column ? (
                <th key="acts" scope="col">
                  <span className="visually-hidden">{say('acts')}</span>
                </th>
              ) : (
                <th key={column.name} scope="col">
                  {column.name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{head && cellOf(head)(row)}</th>
              {rest.map((column) =>
                'acts' in column ? (
                  <td key="acts">{column.acts(row)}</td>
                ) : (
                  <td key={column.name} data-label={column.name}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellOf = <R,>(column: Column<R>): Cell<R> => ('acts' in column ? column.acts : column.cell);
