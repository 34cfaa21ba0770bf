import { useQuery } from '@tanstack/react-query';
import { decisionsQuery } from '../api/queries.ts';
import { useIsPainted } from '../app/after-paint.ts';
import { When } from '../components/when.tsx';
import { matchStateWords } from '../words/matches.ts';
import styles from './decision-history.module.css';
import { reasonSaid } from './reason-said.ts';
import { say } from './words.ts';

/** Who decided what about a match, and when. */
export function DecisionHistory({ id }: { readonly id: string }) {
  const { data } = useQuery({ ...decisionsQuery(id), enabled: useIsPainted(id) });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.history}>
      <h2>{say('history')}</h2>
      <ul>
        {data.items.map(({ id: decisionId, action, byName, reasonCode, note, to, createdAt }) => (
          <li key={decisionId}>
            <When at={createdAt} /> {byName} {say(`did_${action}`)}
            {reasonSaid(reasonCode) !== undefined && `: ${reasonSaid(reasonCode)}`}
            {note !== undefined && ` (${note})`}, {say('now', { state: matchStateWords[to] })}
          </li>
        ))}
      </ul>
    </section>
  );
}
