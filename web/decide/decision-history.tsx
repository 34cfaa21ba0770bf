import { useQuery } from '@tanstack/react-query';
import { decisionsQuery } from '../api/queries.ts';
import { useIsPainted } from '../app/after-paint.ts';
import { useMe } from '../app/use-me.ts';
import { When } from '../components/when.tsx';
import { decidedWords } from './decided-words.ts';
import styles from './decision-history.module.css';
import { say } from './words.ts';

/** Who decided what about a match, and when. */
export function DecisionHistory({ id }: { readonly id: string }) {
  const { data } = useQuery({ ...decisionsQuery(id), enabled: useIsPainted(id) });
  const { zone } = useMe();
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.history}>
      <h2>{say('history')}</h2>
      <ul>
        {data.items.map((decision) => (
          <li key={decision.id}>
            <When at={decision.createdAt} /> {decidedWords(decision, zone)}
          </li>
        ))}
      </ul>
    </section>
  );
}
