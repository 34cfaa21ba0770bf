import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { worthAskingQuery } from '../api/queries.ts';
import { ConceptName } from '../components/concept-name.tsx';
import { Section } from '../components/page.tsx';
import { Failed } from '../components/states.tsx';
import { useReasonsFirst } from '../match/reasons-read.ts';
import { longDate } from '../words/dates.ts';
import { points } from '../words/numbers.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

/** Whom to ask once somebody is free; nothing where nobody has to wait for that. */
export function WorthAsking({ id }: { readonly id: string }) {
  const query = useQuery(worthAskingQuery(id));
  const items = query.data?.items ?? [];
  const reasonsFirst = useReasonsFirst();
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const [first] = items;
  if (first === undefined) return null;
  return (
    <Section title={say('worth_asking', { day: longDate(first.from) })}>
      <p className={styles.quiet}>{say('worth_asking_words')}</p>
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={`${one.employerId} ${one.title}`} className={styles.match}>
            <span className={styles.score}>{!reasonsFirst && points(one.score)}</span>
            <Link to="/employers/$id" params={{ id: one.employerId }}>
              {one.occupationLabel === undefined ? one.title : <ConceptName label={one.occupationLabel} />},{' '}
              {one.employerName}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
