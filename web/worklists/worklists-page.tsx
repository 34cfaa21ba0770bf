import { useQuery } from '@tanstack/react-query';
import type { WorklistName } from '../../src/domain/worklist.ts';
import { worklistsQuery } from '../api/queries.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { say } from './words.ts';
import { Worklist } from './worklist.tsx';
import styles from './worklists-page.module.css';

/** In the order in which they are to be looked at. */
const names: readonly WorklistName[] = [
  'waiting_answers',
  'unassigned',
  'paused',
  'stale_profiles',
  'expiring_consents',
  'closing_postings',
  'not_scored',
];

/** What waits for somebody to look, though nobody is told of it again. */
export function WorklistsPage() {
  const query = useQuery(worklistsQuery);
  const countOf = (name: WorklistName) => query.data?.items.find((one) => one.name === name)?.count ?? 0;
  return (
    <Page title={say('title')}>
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess &&
        names.map((name) => {
          const title = say(name);
          const count = countOf(name);
          return (
            <section key={name} className={styles.list} aria-label={title}>
              <h2>
                {title} <span className={styles.count}>{count === 0 ? say('none') : count}</span>
              </h2>
              {count > 0 && (
                <>
                  <p className={styles.words}>{say(`${name}_words`)}</p>
                  <Worklist name={name} />
                </>
              )}
            </section>
          );
        })}
    </Page>
  );
}
