import { Fragment } from 'react';
import { columnsOf } from './columns.ts';
import styles from './imports.module.css';
import { headOf, type Session, sessionStore, withColumn } from './session.ts';
import { say } from './words.ts';
import { columnWords } from './words-of.ts';

/** Each column of the file, what stands in it, and what it is taken as. */
export function ColumnsTable({
  session,
  samples,
}: {
  readonly session: Session;
  readonly samples: readonly (readonly string[])[];
}) {
  const { file, kind, columns } = session;
  const { headings } = headOf(session);
  const options: readonly string[] = columnsOf[kind];
  // A column without a heading and without anything in it is no column.
  const shown = headings.flatMap((heading, place) =>
    heading === '' && (samples[place] ?? []).length === 0 ? [] : [{ heading, place }],
  );
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">{say('heading')}</th>
          <th scope="col">{say('samples')}</th>
          <th scope="col">{say('stands_for')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ heading, place }) => {
          const name = heading === '' ? say('unnamed', { number: place + 1 }) : heading;
          const alike = heading === '' ? 1 : headings.filter((one) => one === heading).length;
          const values = samples[place] ?? [];
          return (
            <tr key={place} data-out={columns[place] === '' || undefined}>
              <th scope="row">
                {name}
                {alike > 1 && <span className={styles.twice}>{say('twice', { count: alike })}</span>}
              </th>
              <td className={styles.samples}>
                {values.length === 0
                  ? say('nothing_in_it')
                  : values.map((value, at) => (
                      <Fragment key={value}>
                        {at > 0 && ' · '}
                        <bdi>{value.slice(0, 60)}</bdi>
                      </Fragment>
                    ))}
              </td>
              <td>
                <select
                  className={styles.select}
                  aria-label={`${say('stands_for')}: ${name}`}
                  value={columns[place] ?? ''}
                  onChange={(event) =>
                    sessionStore.change(file, (one) => withColumn(one, place, event.target.value))
                  }
                >
                  <option value="">{say('leave_out')}</option>
                  {options.map((column) => (
                    <option key={column} value={column}>
                      {columnWords(column)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
