import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { CheckRow } from './check-row.tsx';
import { applyRows, countStates, isFaulty, leaveOut, type RowState, stateOf, tryAgain } from './checking.ts';
import styles from './imports.module.css';
import { saveSheet, sheetOf } from './keep-sheet.ts';
import { MendList } from './mend-list.tsx';
import { Progress } from './progress.tsx';
import { type Check, type Session, sessionStore } from './session.ts';
import { say } from './words.ts';
import { columnWords, stateWords } from './words-of.ts';

const rowsShown = 50;
const statesShown: readonly RowState[] = [
  'created',
  'updated',
  'unchanged',
  'refused',
  'unreadable',
  'doubtful',
  'left_out',
];

/** The rows with what would come of each. A fault stands beside its cell and can be corrected there; nothing is written yet. */
export function CheckStep({
  session,
  check,
  onApplied,
}: {
  readonly session: Session;
  readonly check: Check;
  readonly onApplied: (id: string) => void;
}) {
  const { file, problem } = session;
  const { rows, sources, progress, more, applying = false } = check;
  const [only, setOnly] = useState<'all' | 'faults'>('all');
  const [page, setPage] = useState(0);
  // Rows that were faulty when the filter was set stay in sight while they are corrected.
  const [held, setHeld] = useState<readonly number[]>([]);
  const states = [...rows.keys()].map((index) => stateOf(check, index));
  const faulty = [...rows.keys()].filter((index) => isFaulty(states[index] ?? 'trying'));
  const counts = countStates(check);
  const columns = Object.keys(sources);
  const listed =
    only === 'all' ? [...rows.keys()] : [...new Set([...held, ...faulty])].sort((one, other) => one - other);
  const from = Math.min(page * rowsShown, Math.max(0, listed.length - 1));
  const shown = listed.slice(from - (from % rowsShown), from - (from % rowsShown) + rowsShown);
  const unsent = counts.doubtful + counts.unreadable;
  const wouldWrite = counts.created + counts.updated;
  const isTried = progress === undefined;

  return (
    <Section
      title={`${say('step_check')} · ${file.name}`}
      aside={
        <Button
          kind="quiet"
          isDisabled={applying}
          onPress={() => sessionStore.change(file, ({ check: _, problem: __, ...rest }) => rest)}
        >
          {say('back_to_columns')}
        </Button>
      }
    >
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {more && <p className={styles.note}>{say('too_many_rows')}</p>}
      {progress !== undefined && (
        <Progress label={say('trying', progress)} value={progress.done} most={progress.rows} />
      )}
      {isTried && rows.length === 0 && <p className={styles.note}>{say('no_rows')}</p>}
      <ul className={styles.counts} aria-live="polite">
        {statesShown
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state} data-state={state}>
              <strong>{counts[state].toLocaleString()}</strong> {stateWords(state)}
            </li>
          ))}
      </ul>
      {faulty.length > 0 && (
        <div className={styles.acts}>
          <Choice
            label={say('show')}
            value={only}
            options={[
              ['all', say('show_all')],
              ['faults', say('show_faults')],
            ]}
            onChange={(next) => {
              setHeld(faulty);
              setOnly(next);
              setPage(0);
            }}
          />
          <Button onPress={() => leaveOut(file, faulty, true)}>
            {say('leave_faults', { count: faulty.length })}
          </Button>
          <Button kind="quiet" onPress={() => saveSheet('faults.csv', sheetOf(session, check, faulty))}>
            {say('keep_faults')}
          </Button>
        </div>
      )}
      {isTried && <MendList file={file} check={check} />}
      {only === 'faults' && faulty.length === 0 && held.length === 0 && <p>{say('no_faults')}</p>}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by keys
        <section className={styles.frame} tabIndex={0} aria-label={say('step_check')}>
          <table className={styles.rows}>
            <thead>
              <tr>
                <th scope="col">{say('take')}</th>
                <th scope="col">{say('line')}</th>
                <th scope="col">{say('would')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {columnWords(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((index) => (
                <CheckRow
                  key={index}
                  file={file}
                  check={check}
                  index={index}
                  state={states[index] ?? 'trying'}
                  columns={columns}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {listed.length > rowsShown && (
        <div className={styles.acts}>
          <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            {say('earlier')}
          </Button>
          <span aria-live="polite">
            {say('pages', {
              from: page * rowsShown + 1,
              to: Math.min((page + 1) * rowsShown, listed.length),
              of: listed.length,
            })}
          </span>
          <Button isDisabled={(page + 1) * rowsShown >= listed.length} onPress={() => setPage(page + 1)}>
            {say('later')}
          </Button>
        </div>
      )}
      <div className={styles.bar}>
        <Button
          kind="primary"
          isDisabled={!isTried || applying || wouldWrite === 0 || counts.trying > 0}
          onPress={async () => {
            const made = await applyRows(session);
            if (made !== undefined) onApplied(made.id);
          }}
        >
          {say('apply', { count: wouldWrite })}
        </Button>
        {isTried && (
          <Button kind="quiet" isDisabled={applying} onPress={() => void tryAgain(file, undefined)}>
            {say('try_all')}
          </Button>
        )}
        <span className={styles.quiet}>
          {isTried && wouldWrite === 0 ? say('nothing_to_apply') : say('nothing_written')}{' '}
          {counts.refused > 0 && say('refused_stay')} {unsent > 0 && say('unsent', { count: unsent })}
        </span>
      </div>
    </Section>
  );
}
