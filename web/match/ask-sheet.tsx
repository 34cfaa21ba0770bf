import { useQuery } from '@tanstack/react-query';
import { employerQuery, participantQuery } from '../api/queries.ts';
import type { Pair } from '../api/types.ts';
import { Sheet } from '../components/overlay.tsx';
import { Failed, Loading } from '../components/states.tsx';
import styles from './ask-sheet.module.css';
import { type Asking, subjectWords, whomWords } from './asking.ts';

/**
 * A way to ask: the question, and how to reach whom it is for. The message is left to the coach to write, so
 * that nothing about a person is sent by pressing a link.
 */
export function AskSheet({
  pair,
  asking,
  onClose,
}: {
  readonly pair: Pair;
  readonly asking: Asking | undefined;
  readonly onClose: () => void;
}) {
  const employer = useQuery({
    ...employerQuery(pair.opportunity.employerId),
    enabled: asking?.whom === 'employer',
  });
  const participant = useQuery({
    ...participantQuery(pair.participant.id),
    enabled: asking?.whom === 'participant',
  });
  const asked = asking?.whom === 'employer' ? employer : participant;
  const contact = asked.data?.contact;
  const person = contact !== undefined && 'name' in contact ? contact.name : undefined;
  const subject = asking && encodeURIComponent(subjectWords(asking.whom, pair));
  return (
    <Sheet
      title={asking ? `Ask ${whomWords(asking.whom, pair)}` : ''}
      isOpen={asking !== undefined}
      onClose={onClose}
    >
      <p className={styles.question}>{asking?.question}</p>
      {asked.isPending && <Loading rows={2} />}
      {asked.isError && <Failed error={asked.error} retry={() => void asked.refetch()} />}
      {asked.isSuccess && (
        <ul className={styles.ways}>
          {person !== undefined && <li>{person}</li>}
          {contact?.phone !== undefined && (
            <li>
              <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>Call {contact.phone}</a>
            </li>
          )}
          {contact?.email !== undefined && (
            <li>
              <a href={`mailto:${contact.email}?subject=${subject}`}>Write to {contact.email}</a>
            </li>
          )}
          {contact?.phone === undefined && contact?.email === undefined && (
            <li>No phone number or address is kept yet.</li>
          )}
        </ul>
      )}
      {asking?.whom === 'employer' && (
        <p className={styles.care}>Ask about the job in general. Who it is for is not yet theirs to know.</p>
      )}
    </Sheet>
  );
}
