import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Role } from '../../src/domain/user.ts';
import { ask, sentenceOf } from '../api/client.ts';
import { meQuery, noticesQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { NoticeLine } from './notice-line.tsx';
import styles from './notices-page.module.css';
import { say } from './words.ts';

/** What is told to who hears nothing of matches. */
const noneOf: Readonly<Partial<Record<Role, 'none_administration' | 'none_employer'>>> = {
  administrator: 'none_administration',
  employer: 'none_employer',
};

/** What there is to know, unread first. */
export function NoticesPage() {
  const { user } = useMe();
  const queries = useQueryClient();
  const query = useInfiniteQuery(noticesQuery({}));
  const mark = useMutation({
    mutationFn: (id: string | 'all') =>
      ask(id === 'all' ? '/notices/read' : `/notices/${encodeURIComponent(id)}/read`, { method: 'POST' }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['notices'] }),
        queries.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
  const anyUnread = query.data?.pages.some((page) => page.items.some((notice) => !notice.read)) ?? false;
  return (
    <Page
      title={say('heading')}
      aside={
        <Button isDisabled={!anyUnread || mark.isPending} onPress={() => mark.mutate('all')}>
          {say('all_read')}
        </Button>
      }
    >
      <p>
        <Link to="/account/notices">{say('choose')}</Link>
      </p>
      {mark.isError && <p role="alert">{sentenceOf(mark.error)}</p>}
      <Listing query={query} empty={[say('none'), say(noneOf[user.role] ?? 'none_what')]}>
        {(items) => (
          <ul className={styles.list}>
            {items
              .toSorted((a, b) => Number(a.read) - Number(b.read))
              .map((notice) => (
                <NoticeLine key={notice.id} notice={notice} onRead={() => mark.mutate(notice.id)} />
              ))}
          </ul>
        )}
      </Listing>
    </Page>
  );
}
