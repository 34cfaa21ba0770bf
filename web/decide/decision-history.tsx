import { useQuery } from '@tanstack/react-query';
import type { DecisionAction } from '../../src/domain/match.ts';
import { decisionsQuery } from '../api/queries.ts';
import { When } from '../components/when.tsx';
import { codeWords } from '../words/code-table.ts';
import { declineWords, matchStateWords } from '../words/matches.ts';
import styles from './decision-history.module.css';

const actionWords: Record<DecisionAction, string> = {
  shortlist: 'shortlisted it',
  decline: 'said not this one',
  defer: 'put it off',
  offer: 'offered it to the participant',
  record_answer: 'recorded an answer',
  record_interview: 'recorded an interview',
  record_offer: 'recorded a job offer',
  withdraw: 'withdrew it',
  undo: 'took the last decision back',
  recorded_by_mistake: 'took back what was recorded by mistake',
};

/** Who decided what about a match, and when. */
export function DecisionHistory({ id }: { readonly id: string }) {
  const { data } = useQuery(decisionsQuery(id));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.history}>
      <h2>Decided so far</h2>
      <ul>
        {data.items.map(({ id: decisionId, action, byName, reasonCode, note, to, createdAt }) => (
          <li key={decisionId}>
            <When at={createdAt} /> {byName} {actionWords[action]}
            {reasonCode !== undefined && `: ${codeWords(declineWords, reasonCode)}`}
            {note !== undefined && ` (${note})`}, now {matchStateWords[to]}
          </li>
        ))}
      </ul>
    </section>
  );
}
