import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { matchesQuery } from '../api/queries.ts';
import { usualCaseload } from '../app/caseload.ts';
import { useMe } from '../app/use-me.ts';
import { useWide } from '../app/use-media.ts';
import { useTitle } from '../components/page.tsx';
import { Empty } from '../components/states.tsx';
import { LastDecisionProvider } from './last-decision.tsx';
import { MatchList } from './match-list.tsx';
import { OpenMatch } from './open-match.tsx';
import styles from './review-page.module.css';
import { emptyWords, filtersOf } from './views.ts';

/** Triage: the list and the open match side by side, or one after the other on a small screen. */
export function ReviewPage() {
  useTitle('Review');
  const me = useMe();
  const wide = useWide();
  const navigate = useNavigate();
  const { matchId } = useParams({ strict: false });
  const { view = 'queue', whose = usualCaseload(me.user.role) } = useSearch({
    from: '/signed-in/review',
  });
  const filters = useMemo(
    () => filtersOf(view, whose === 'mine' ? me.user.id : undefined),
    [view, whose, me.user.id],
  );
  const list = useInfiniteQuery(matchesQuery(filters));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);

  const openId = matchId ?? (wide ? items[0]?.id : undefined);
  const index = items.findIndex((item) => item.id === openId);
  const takeFocus = useRef(false);

  // The next page is there before the end of this one is reached.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const left = items.length - 1 - index;
  useEffect(() => {
    if (index >= 0 && left < 8 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [index, left, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const open = (id: string | undefined, focus: boolean) => {
    takeFocus.current = focus;
    const search = (previous: object) => previous;
    if (id === undefined) void navigate({ to: '/review', search });
    else void navigate({ to: '/review/$matchId', params: { matchId: id }, search });
  };
  const beside = items[index + 1] ?? items[index - 1];

  return (
    <LastDecisionProvider>
      <div className={styles.review}>
        {(wide || matchId === undefined) && (
          <MatchList
            list={list}
            items={items}
            view={view}
            whose={whose}
            openId={openId}
            onOpen={(id) => open(id, !wide)}
          />
        )}
        {openId !== undefined && (
          <OpenMatch
            key={openId}
            id={openId}
            known={items[index]}
            filters={filters}
            takeFocus={takeFocus}
            onDecided={() => open(beside?.id, true)}
            onReturn={(id) => open(id, true)}
            onStep={(step) => {
              const next = items[index + step];
              if (next) open(next.id, true);
            }}
            onBack={wide ? undefined : () => open(undefined, false)}
          />
        )}
        {openId === undefined && wide && list.isSuccess && (
          <Empty title={emptyWords[view][0]}>
            <p>{emptyWords[view][1]}</p>
          </Empty>
        )}
      </div>
    </LastDecisionProvider>
  );
}
