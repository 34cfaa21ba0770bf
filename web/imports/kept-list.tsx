import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import styles from './imports.module.css';
import { keptQuery } from './queries.ts';
import { placeOfRecord } from './record-places.ts';
import { say } from './words.ts';

/** The records that undoing left as they are, each with why. */
export function KeptList({ id, count }: { readonly id: string; readonly count: number }) {
  const query = useInfiniteQuery(keptQuery(id, count));
  const kept = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={say('kept')}>
      <ul className={styles.notes}>
        {kept.map((one) => {
          const [to, words] = placeOfRecord(one.id);
          return (
            <li key={one.id}>
              <Link to={to} params={{ id: one.id }}>
                {say(words)}
              </Link>{' '}
              {one.why}
            </li>
          );
        })}
      </ul>
      {query.hasNextPage && (
        <Button kind="quiet" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {say('show_more')}
        </Button>
      )}
    </Section>
  );
}
