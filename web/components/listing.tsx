import type { InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Page } from '../api/types.ts';
import { LoadMore } from './load-more.tsx';
import { looksOn } from './looks-on.ts';
import { Empty, Failed, Loading } from './states.tsx';

/** How far the reading of a list has come, whatever it holds. */
export interface ListReading {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

interface ListQuery<T> extends ListReading {
  readonly data: InfiniteData<Page<T>> | undefined;
}

/** A list in whatever state it is: loading, failed, empty in words, or there. */
export function Listing<T>({
  query,
  empty,
  children,
}: {
  readonly query: ListQuery<T>;
  readonly empty: readonly [title: string, words: string];
  readonly children: (items: readonly T[]) => React.ReactNode;
}) {
  const isShort = looksOn(query.data?.pages) && !query.isError;
  const { isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (isShort && !isFetchingNextPage) void fetchNextPage();
  }, [isShort, isFetchingNextPage, fetchNextPage]);
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0 && query.isError)
    return <Failed error={query.error} retry={() => void fetchNextPage()} />;
  if (items.length === 0 && isShort) return <Loading />;
  if (items.length === 0) {
    return (
      <Empty title={empty[0]}>
        <p>{empty[1]}</p>
      </Empty>
    );
  }
  return (
    <>
      {children(items)}
      <LoadMore query={query} />
    </>
  );
}
