import { useEffect, useRef } from 'react';
import type { ReviewRow } from '../api/types.ts';
import type { Caseload } from '../app/caseload.ts';
import type { ListReading } from '../components/listing.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Failed, Loading } from '../components/states.tsx';
import list from './match-list.module.css';
import styles from './people-list.module.css';
import { PersonRow } from './person-row.tsx';
import { foldPaused, namesakesIn } from './queue.ts';
import { ScoringStopped } from './scoring-stopped.tsx';
import { ViewChoice } from './view-choice.tsx';
import { say } from './words.ts';

/** Everybody who waits, the longest first; paused people folded into one line at the end. */
export function PeopleList({
  query,
  rows,
  whose,
  openId,
}: {
  readonly query: ListReading;
  readonly rows: readonly ReviewRow[];
  readonly whose: Caseload;
  readonly openId: string | undefined;
}) {
  const people = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (openId !== undefined)
      people.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  const { waiting, paused } = foldPaused(rows);
  const namesakes = namesakesIn(rows);
  const line = (row: ReviewRow) => (
    <li key={row.participant.id}>
      <PersonRow
        row={row}
        current={row.participant.id === openId}
        isNamesake={namesakes.has(row.participant.id)}
      />
    </li>
  );
  return (
    <section className={list.list} aria-label={say('people')}>
      {openId === undefined && <h1 className="visually-hidden">{say('review')}</h1>}
      <ViewChoice view="queue" whose={whose} />
      <ScoringStopped />
      {query.isPending && <Loading rows={8} label={say('loading_people')} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul ref={people} className={list.rows}>
        {waiting.map(line)}
      </ul>
      {paused.length > 0 && (
        <details className={styles.paused} open={paused.some((row) => row.participant.id === openId)}>
          <summary>{say('paused_people', { count: paused.length })}</summary>
          <ul className={list.rows}>{paused.map(line)}</ul>
        </details>
      )}
      <LoadMore query={query} />
    </section>
  );
}
