import { useQuery } from '@tanstack/react-query';
import { Section } from '../components/page.tsx';
import { Failed } from '../components/states.tsx';
import { When } from '../components/when.tsx';
import { disclosuresQuery } from './queries.ts';
import styles from './release.module.css';
import { say } from './words.ts';

const named = {
  displayName: () => say('field_displayName'),
  phone: () => say('field_phone'),
  email: () => say('field_email'),
  skills: () => say('field_skills'),
  pastWork: () => say('field_pastWork'),
  availability: () => say('field_availability'),
  message: () => say('field_message'),
  arrangements: () => say('field_arrangements'),
} as const;

const fieldName = (field: string): string => (field in named ? named[field as keyof typeof named]() : field);

/** Who outside saw what about somebody, and what they were told with it. */
export function SeenSection({ participantId }: { readonly participantId: string }) {
  const query = useQuery(disclosuresQuery(participantId));
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const items = query.data?.items ?? [];
  return (
    <Section title={say('seen_title')}>
      {query.isSuccess && items.length === 0 && <p className={styles.quiet}>{say('seen_none')}</p>}
      <ul className={styles.list}>
        {items.map(({ id, at, recipient, fields, title, notice }) => (
          <li key={id} className={styles.line}>
            <When at={at} />{' '}
            {say('seen_by_whom', {
              reader: recipient.reader ?? '',
              recipient: recipient.name ?? '',
              job: title ?? '',
            })}
            {': '}
            {say('seen_what', { fields: fields.map(fieldName).join(', ') })}
            <p className={styles.quiet}>{notice}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
