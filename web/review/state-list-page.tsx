import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { matchesQuery } from '../api/queries.ts';
import type { Caseload } from '../app/caseload.ts';
import { useWide } from '../app/use-media.ts';
import { Empty } from '../components/states.tsx';
import { useSitting } from '../decide/sitting-provider.tsx';
import { MatchList } from './match-list.tsx';
import { OpenMatch } from './open-match.tsx';
import { stepFrom, useStood } from './stepping.ts';
import { TwoParts } from './two-parts.tsx';
import { useFirst } from './use-first.ts';
import { belongsIn, filtersOf, type ListName } from './views.ts';
import { say } from './words.ts';

/** The matches that stand somewhere, and the one that is open. */
export function StateListPage({ name, whose }: { readonly name: ListName; readonly whose: Caseload }) {
  const wide = useWide();
  const navigate = useNavigate();
  const sitting = useSitting();
  const { matchId } = useParams({ strict: false });
  const filters = useMemo(() => filtersOf(name, whose), [name, whose]);
  const list = useInfiniteQuery(matchesQuery(filters));
  // What was decided here has left the list, whatever an answer that was on its way says.
  const items = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id, version, state }) => {
    const known = sitting.known(id);
    return belongsIn(name, known !== undefined && known.version > version ? known.state : state);
  });

  // What is open because it came first stays open, whatever comes first by now.
  const [firstId, letGo] = useFirst(wide && matchId === undefined ? items[0]?.id : undefined);
  const openId = matchId ?? firstId;
  const index = items.findIndex((item) => item.id === openId);
  const stood = useStood(index);
  const takeFocus = useRef(false);

  // The next page is there before the end of this one is reached.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const left = items.length - 1 - index;
  useEffect(() => {
    if (index >= 0 && left < 8 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [index, left, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const open = (id: string | undefined, focus: boolean) => {
    takeFocus.current = focus;
    letGo();
    const search = (previous: object) => previous;
    if (id === undefined) void navigate({ to: '/review', search });
    else void navigate({ to: '/review/$matchId', params: { matchId: id }, search });
  };
  const step = (by: 1 | -1) => () => {
    const next = items[stepFrom(index, stood, by, items.length)];
    if (!next) return;
    sitting.hush();
    open(next.id, true);
  };
  const beside = items[index + 1] ?? items[index - 1];

  return (
    <TwoParts>
      {(wide || matchId === undefined) && (
        <MatchList
          list={list}
          items={items}
          name={name}
          whose={whose}
          openId={openId}
          onOpen={(id) => {
            sitting.hush();
            open(id, !wide);
          }}
        />
      )}
      {openId !== undefined && (
        <OpenMatch
          key={openId}
          id={openId}
          known={items[index]}
          takeFocus={takeFocus}
          onDecided={() => open(beside?.id, true)}
          onReturn={({ id }) => id !== undefined && open(id, true)}
          keys={{ j: step(1), k: step(-1) }}
          onBack={wide ? undefined : () => open(undefined, false)}
        />
      )}
      {openId === undefined && wide && list.isSuccess && (
        <Empty title={say(`none_${name}`)}>
          <p>{say(`how_${name}`)}</p>
        </Empty>
      )}
    </TwoParts>
  );
}
