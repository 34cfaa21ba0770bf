import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Failed } from '../components/states.tsx';
import { ConsentForm } from './consent-form.tsx';
import { ConsentLine } from './consent-line.tsx';
import styles from './consents.module.css';
import { consentsQuery } from './queries.ts';
import { endsWithService, ServiceEnd } from './service-end.tsx';
import { say } from './words.ts';

/** What somebody permitted, to whom and until when, and a way to write down one more. */
export function ConsentSection({ participantId }: { readonly participantId: string }) {
  const query = useQuery(consentsQuery(participantId));
  const [isWriting, setWriting] = useState(false);
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const items = query.data?.items ?? [];
  return (
    <Section
      id="consents"
      title={say('title')}
      aside={!isWriting && <Button onPress={() => setWriting(true)}>{say('add')}</Button>}
    >
      {isWriting && <ConsentForm participantId={participantId} onDone={() => setWriting(false)} />}
      {query.isSuccess && items.length === 0 && !isWriting && <p className={styles.quiet}>{say('none')}</p>}
      {items.some(endsWithService) && <ServiceEnd participantId={participantId} />}
      <ul className={styles.list}>
        {items.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} />
        ))}
      </ul>
    </Section>
  );
}
