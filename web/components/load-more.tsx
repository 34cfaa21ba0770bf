import { Button } from './button.tsx';
import { say } from './words.ts';

/** Reads the next page of a list, when there is one. */
export function LoadMore({
  query,
}: {
  readonly query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  if (!query.hasNextPage) return null;
  return (
    <Button kind="quiet" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
      {say(query.isFetchingNextPage ? 'loading_now' : 'more')}
    </Button>
  );
}
