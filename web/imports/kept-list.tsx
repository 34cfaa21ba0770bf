import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import styles from './imports.module.css';
import { keptQuery } from './queries.ts';
import { say } from './words.ts';

const places = {
  par: ['/participants/$id', 'kept_participant'],
  opp: ['/opportunities/$id', 'kept_opportunity'],
  emp: ['/employers/$id', 'kept_employer'],
} as const;

/** The records that undoing left as they are, each with why. */
export function KeptList({ id, count }: { readonly id: string; readonly count: number }) {
  const query = useInfiniteQuery(keptQuery(id, count));
  const kept = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={say('kept')}>
      <ul className={styles.notes}>
        {kept.map((one) => {
          const [to, words] = places[one.id.slice(0, 3) as keyof typeof places];
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
