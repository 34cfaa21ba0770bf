import { useEffect, useRef } from 'react';
import type { Match } from '../api/types.ts';
import type { Caseload } from '../app/caseload.ts';
import { useWide } from '../app/use-media.ts';
import type { ListReading } from '../components/listing.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import styles from './match-list.module.css';
import { MatchRow } from './match-row.tsx';
import { ScoringStopped } from './scoring-stopped.tsx';
import { ViewChoice } from './view-choice.tsx';
import type { ListName } from './views.ts';
import { say } from './words.ts';

/** The list to choose from, each person’s own best first. Arrow keys move through it. */
export function MatchList({
  list,
  items,
  name,
  whose,
  openId,
  onOpen,
}: {
  readonly list: ListReading & { readonly isSuccess: boolean };
  readonly items: readonly Match[];
  readonly name: ListName;
  readonly whose: Caseload;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
  // Beside the list there is room to say it once.
  const wide = useWide();
  const rows = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (openId !== undefined)
      rows.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [openId]);

  const moveFocus = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links = [...(rows.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = items[at + step];
    if (!next) return;
    event.preventDefault();
    links[at + step]?.focus();
    onOpen(next.id);
  };

  return (
    <section className={styles.list} aria-label={say('matches')}>
      {openId === undefined && <h1 className="visually-hidden">{say('review')}</h1>}
      <ViewChoice view={name} whose={whose} />
      <ScoringStopped />
      {list.isPending && <Loading rows={8} label={say('loading_matches')} />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {!wide && list.isSuccess && items.length === 0 && (
        <Empty title={say(`none_${name}`)}>
          <p>{say(`how_${name}`)}</p>
        </Empty>
      )}
      <ul ref={rows} className={styles.rows} onKeyDown={moveFocus}>
        {items.map((match) => (
          <li key={match.id}>
            <MatchRow match={match} current={match.id === openId} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <LoadMore query={list} />
    </section>
  );
}
