import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import styles from './imports.module.css';
import { writtenQuery } from './queries.ts';
import { placeOfRecord } from './record-places.ts';
import { say } from './words.ts';
import { stateWords } from './words-of.ts';

/** The way to each record that a file made or changed, in the order of the file. */
export function WrittenList({ id }: { readonly id: string }) {
  const query = useInfiniteQuery(writtenQuery(id));
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const written = query.data.pages.flatMap(({ items }) => items);
  if (written.length === 0) return null;
  return (
    <Section title={say('written')}>
      <ul className={styles.notes}>
        {written.map((one, at) => {
          const [to, words] = placeOfRecord(one.id);
          return (
            // A record that several rows speak of stands once for each.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
            <li key={`${one.id} ${at}`}>
              <Link to={to} params={{ id: one.id }}>
                <bdi>{one.name ?? say(words)}</bdi>
              </Link>{' '}
              <span className={styles.quiet}>{stateWords(one.outcome)}</span>
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
