import { useInfiniteQuery } from '@tanstack/react-query';
import { timelineQuery } from '../api/queries.ts';
import type { Happening } from '../api/types.ts';
import { LoadMore } from '../components/load-more.tsx';
import { Section } from '../components/page.tsx';
import { When } from '../components/when.tsx';
import { HappeningWords } from './happening-words.tsx';
import styles from './history.module.css';
import { say } from './words.ts';

/** All that happened with a person in one list, the newest first. */
export function Timeline({ id }: { readonly id: string }) {
  const query = useInfiniteQuery(timelineQuery(id));
  const items: readonly Happening[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending || query.isError) return null;
  return (
    <Section title={say('title')}>
      {items.length === 0 && <p className={styles.quiet}>{say('none')}</p>}
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={one.id} className={styles.line}>
            <span className={styles.quiet}>
              <When at={one.at} />
            </span>
            <span>
              <HappeningWords happening={one} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
    </Section>
  );
}
