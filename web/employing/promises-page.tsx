import { useQuery } from '@tanstack/react-query';
import { employerQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import styles from './employing.module.css';
import { PromiseQuestions } from './promise-questions.tsx';
import { say } from './words.ts';

/** What an employer would do for somebody, for all of its jobs. */
export function PromisesPage() {
  const { user } = useMe();
  const query = useQuery(employerQuery(user.employerId ?? ''));
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={8} />;
  return (
    <Page title={say('promises')} wide>
      <p className={styles.lead}>{say('promises_words')}</p>
      <PromiseQuestions employer={query.data} />
    </Page>
  );
}
