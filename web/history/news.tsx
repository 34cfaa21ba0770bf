import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { timelineQuery } from '../api/queries.ts';
import type { Happening, Look } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { dayIn, longDate } from '../words/dates.ts';
import { HappeningWords } from './happening-words.tsx';
import styles from './history.module.css';
import { say } from './words.ts';

/** What others changed about a person since one last looked; nothing where there is nothing, or on the first look. */
export function News({ id }: { readonly id: string }) {
  const me = useMe();
  // To look is noted once a visit of the page, not once a drawing of it.
  const look = useQuery({
    queryKey: ['looks', id],
    queryFn: () => ask<Look>(`/participants/${encodeURIComponent(id)}/looks`, { method: 'POST' }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const items = useInfiniteQuery(timelineQuery(id)).data?.pages[0]?.items ?? [];
  const since = look.data?.since;
  if (since === undefined) return null;
  const news = items.filter((one) => isNews(one, since, me.user.id));
  if (news.length === 0) return null;
  const when = longDate(dayIn(me.zone, since));
  return (
    <section className={styles.news} aria-label={say('news_title')}>
      <h2>{say('news', { count: news.length, when })}</h2>
      <ul className={styles.list}>
        {news.map((one) => (
          <li key={one.id}>
            <HappeningWords happening={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came since, unless one did it oneself in one's own words. */
export const isNews = (one: Happening, since: string, userId: string): boolean =>
  one.at > since && (one.by !== userId || (one.kind === 'edit' && one.said !== 'coach'));
