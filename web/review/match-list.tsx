import { useEffect, useRef } from 'react';
import type { Match } from '../api/types.ts';
import type { Caseload } from '../app/caseload.ts';
import { CaseloadTabs } from '../app/caseload-tabs.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { ViewTabs } from '../components/tabs.tsx';
import styles from './match-list.module.css';
import { MatchRow } from './match-row.tsx';
import { emptyWords, type ReviewView, reviewViews } from './views.ts';

/** The list to choose from, strongest first. Arrow keys move through it. */
export function MatchList({
  list,
  items,
  view,
  whose,
  openId,
  onOpen,
}: {
  readonly list: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly isSuccess: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly items: readonly Match[];
  readonly view: ReviewView;
  readonly whose: Caseload;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
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
    <section className={styles.list} aria-label="Matches">
      {openId === undefined && <h1 className="visually-hidden">Review</h1>}
      <header className={styles.header}>
        <ViewTabs
          label="Lists"
          views={reviewViews}
          current={view}
          to="/review"
          searchOf={(name) => ({ view: name === 'queue' ? undefined : name, whose })}
        />
        <CaseloadTabs whose={whose} to="/review" view={view === 'queue' ? undefined : view} />
      </header>
      {list.isPending && <Loading rows={8} label="Loading matches" />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty title={emptyWords[view][0]}>
          <p>{emptyWords[view][1]}</p>
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
