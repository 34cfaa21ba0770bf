import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '../api/types.ts';
import { LoadMore } from './load-more.tsx';
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
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
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
