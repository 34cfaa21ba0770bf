import { useQuery } from '@tanstack/react-query';
import { openQuestionsQuery } from '../api/queries.ts';
import { Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { counted } from '../words/numbers.ts';
import styles from './employer-page.module.css';

/** Shown here; the page of questions has them all. */
const most = 5;

/** What this employer could be asked: one call, and all that hangs on it. */
export function QuestionsSection({ employerId }: { readonly employerId: string }) {
  const query = useQuery(openQuestionsQuery(employerId));
  const questions = [...(query.data?.items ?? [])].sort((a, b) => b.matches.length - a.matches.length);
  const left = questions.length - most;
  return (
    <Section
      title="Open questions"
      aside={
        questions.length > 0 && <a href={`/questions?employer=${encodeURIComponent(employerId)}`}>Ask them</a>
      }
    >
      {query.isPending && <Loading rows={2} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && questions.length === 0 && (
        <p className={styles.quiet}>None. Questions come here when an answer would change a match.</p>
      )}
      <ul className={styles.list}>
        {questions.slice(0, most).map(({ id, text, matches }) => (
          <li key={id} className={styles.posting}>
            <span>{text}</span>
            <span className={styles.quiet}>
              {matches.length === 0
                ? 'no match waits for it'
                : `${counted(matches.length, 'match', 'matches')} would change`}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className={styles.quiet}>
          {query.data?.nextCursor === null ? `${left} more` : 'More'} on the page of questions.
        </p>
      )}
    </Section>
  );
}
