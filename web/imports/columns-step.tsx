import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { startCheck } from './checking.ts';
import { columnsOf } from './columns.ts';
import { ColumnsTable } from './columns-table.tsx';
import styles from './imports.module.css';
import { readRows } from './rows.ts';
import { beginSession, headOf, missingColumns, type Session, sessionStore } from './session.ts';
import { say } from './words.ts';
import { columnWords, kindWords } from './words-of.ts';

const kinds = Object.keys(columnsOf) as (keyof typeof columnsOf)[];

/** What is in the file, and which of its columns is taken as what. Everything is guessed, and can be said otherwise. */
export function ColumnsStep({ session }: { readonly session: Session }) {
  const { file, heads, headAt, kind, columns, keyPlace } = session;
  const navigate = useNavigate();
  const head = headOf(session);
  const samples = useSamples(session);
  const missing = missingColumns(session);
  const leftOut = head.headings.filter(
    (heading, place) =>
      heading !== '' &&
      columns[place] === '' &&
      place !== keyPlace &&
      !(head.joins?.includes(place) === true && columns.at(-1) !== ''),
  ).length;
  const begin = (nextHead: number, nextKind?: Session['kind']) =>
    sessionStore.set(beginSession(session.owner, file, heads, nextHead, nextKind));
  const key = keyPlace ?? columns.indexOf('externalId');
  return (
    <Section
      title={`${say('step_columns')} · ${file.name}`}
      aside={
        <Button
          kind="quiet"
          onPress={() => {
            sessionStore.set(undefined);
            void navigate({ to: '/imports', search: {}, replace: true });
          }}
        >
          {say('other_file')}
        </Button>
      }
    >
      <div className={styles.choices}>
        <Choice
          label={say('kind')}
          value={kind}
          options={kinds.map((one) => [one, kindWords(one)] as const)}
          onChange={(one) => begin(headAt, one)}
        />
        <Choice
          label={say('head')}
          value={`${headAt}`}
          options={heads
            .slice(0, 15)
            .map(
              ({ line, headings }, at) =>
                [
                  `${at}`,
                  say('head_line', { line, text: headings.filter(Boolean).join(' | ').slice(0, 80) }),
                ] as const,
            )}
          onChange={(at) => begin(Number(at))}
        />
        <div>
          <Choice
            label={say('key')}
            value={`${key}`}
            options={[
              ['-1', say('key_none')] as const,
              ...head.headings.flatMap((heading, place) =>
                heading === '' ? [] : [[`${place}`, heading] as const],
              ),
            ]}
            onChange={(place) => sessionStore.change(file, (one) => withKey(one, Number(place)))}
          />
          <p className={styles.quiet}>{say('key_hint')}</p>
          {keyPlace !== undefined && columns[keyPlace] === 'email' && (
            <p className={styles.note}>{say('key_is_email')}</p>
          )}
          {keyPlace !== undefined && columns[keyPlace] === 'name' && (
            <p className={styles.note}>{say('key_is_name')}</p>
          )}
        </div>
      </div>
      {head.joins !== undefined && columns.at(-1) !== '' && (
        <p className={styles.note}>{say('half_names', { name: head.headings.at(-1) ?? '' })}</p>
      )}
      <ColumnsTable session={session} samples={samples} />
      {leftOut > 0 && <p className={styles.quiet}>{say('left_out', { count: leftOut })}</p>}
      {missing.length > 0 && (
        <p className={styles.problem} role="status">
          {say('missing', { columns: missing.map(columnWords).join(', ') })}
        </p>
      )}
      <div className={styles.acts}>
        <Button kind="primary" isDisabled={missing.length > 0} onPress={() => void startCheck(session)}>
          {say('check_rows')}
        </Button>
        <span className={styles.quiet}>{say('nothing_written')}</span>
      </div>
    </Section>
  );
}

/** A heading that is taken as a column of its own can be what rows are known by, too. */
function withKey(session: Session, place: number): Session {
  const columns = session.columns.map((column) => (column === 'externalId' ? '' : column));
  if (place < 0) return { ...session, columns, keyPlace: undefined };
  if (columns[place] !== '') return { ...session, columns, keyPlace: place };
  return { ...session, columns: columns.with(place, 'externalId'), keyPlace: undefined };
}

/** The first few cells of each column that say something. */
function useSamples({ file, heads, headAt }: Session): readonly (readonly string[])[] {
  const [samples, setSamples] = useState<readonly (readonly string[])[]>([]);
  useEffect(() => {
    let wanted = true;
    const head = heads[headAt];
    if (head === undefined) return;
    const sources = Object.fromEntries(head.headings.map((_, place) => [`${place}`, place]));
    const read = async () => {
      const { rows } = await readRows(file, head, sources, 50);
      if (!wanted) return;
      setSamples(
        head.headings.map((_, place) =>
          [...new Set(rows.map(({ cells }) => cells[`${place}`] ?? '').filter(Boolean))].slice(0, 3),
        ),
      );
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [file, heads, headAt]);
  return samples;
}
