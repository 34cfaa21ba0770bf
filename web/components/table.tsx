import styles from './table.module.css';

export interface Column<R> {
  readonly name: string;
  readonly cell: (row: R) => React.ReactNode;
}

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
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{head?.cell(row)}</th>
              {rest.map(({ name, cell }) => (
                <td key={name} data-label={name}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
