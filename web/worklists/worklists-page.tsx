import { useQuery } from '@tanstack/react-query';
import type { WorklistName } from '../../src/domain/worklist.ts';
import { worklistsQuery } from '../api/queries.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { Worklist } from './worklist.tsx';
import styles from './worklists-page.module.css';

const listWords: Readonly<Record<WorklistName, readonly [title: string, words: string]>> = {
  waiting_answers: [
    'Answers that are due',
    'A participant or an employer has had the word for five working days or more. A call may help.',
  ],
  unassigned: ['Nobody in charge', 'These people have no coach yet.'],
  paused: [
    'Paused people',
    'Since when. They hear nothing from here while they are paused; a word from you may be welcome.',
  ],
  stale_profiles: ['Profiles to look over', 'Nobody has changed anything about these people for 90 days.'],
  closing_postings: [
    'Postings that close soon',
    'They end within seven days. Ask whether the job is still open.',
  ],
};

/** What waits for somebody to look, though nobody is told of it again. */
export function WorklistsPage() {
  const query = useQuery(worklistsQuery);
  const names = Object.keys(listWords) as WorklistName[];
  const countOf = (name: WorklistName) => query.data?.items.find((one) => one.name === name)?.count ?? 0;
  return (
    <Page title="Waiting">
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess &&
        names.map((name) => {
          const [title, words] = listWords[name];
          const count = countOf(name);
          return (
            <section key={name} className={styles.list} aria-label={title}>
              <h2>
                {title} <span className={styles.count}>{count === 0 ? 'none' : count}</span>
              </h2>
              {count > 0 && (
                <>
                  <p className={styles.words}>{words}</p>
                  <Worklist name={name} />
                </>
              )}
            </section>
          );
        })}
    </Page>
  );
}
