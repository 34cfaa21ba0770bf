import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ContactChannel } from '../../src/domain/question.ts';
import { ask } from '../api/client.ts';
import { coachesQuery, employerContactsQuery, questionsQuery } from '../api/queries.ts';
import type { EmployerContact } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextBox } from '../components/field.tsx';
import { Listing } from '../components/listing.tsx';
import { Section } from '../components/page.tsx';
import { When } from '../components/when.tsx';
import form from '../forms/edit-form.module.css';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { choicesOf } from '../words/code-table.ts';
import { answerWords, channelWords } from '../words/contacts.ts';
import styles from './employer-page.module.css';
import { say } from './words.ts';

/** What was said with an employer, by whom and when; two fields write a call down. */
export function LogSection({ employerId }: { readonly employerId: string }) {
  const me = useMe();
  const contacts = useInfiniteQuery(employerContactsQuery(employerId));
  const coaches = useQuery(coachesQuery);
  // What was asked: most of it stands on the page anyway, or was answered lately.
  const open = useInfiniteQuery(questionsQuery({ gathered: 'all', employerId, limit: 25 }));
  const answered = useInfiniteQuery(questionsQuery({ employerId, state: 'answered', limit: 100 }));
  const asked = [open, answered].flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? []);
  const nameOf = (id: string) =>
    id === me.user.id ? say('you') : coaches.data?.items.find((coach) => coach.id === id)?.displayName;
  return (
    <Section title={say('log')}>
      <LogForm employerId={employerId} />
      <Listing query={contacts} empty={[say('log_none'), say('log_none_words')]}>
        {(items) => (
          <ul className={styles.log} aria-label={say('log_list')}>
            {items.map((line) => (
              <LogLine
                key={line.id}
                line={line}
                by={nameOf(line.by)}
                question={asked.find(({ id }) => id === line.questionId)?.text}
              />
            ))}
          </ul>
        )}
      </Listing>
    </Section>
  );
}

function LogLine({
  line,
  by,
  question,
}: {
  readonly line: EmployerContact;
  readonly by: string | undefined;
  /** What was asked, where it is known. */
  readonly question: string | undefined;
}) {
  const { at, channel, note, answer } = line;
  return (
    <li className={styles.said}>
      <span className={styles.quiet}>
        <When at={at} /> {channelWords[channel]}
        {by !== undefined && `, ${by}`}
      </span>
      <span className={styles.prose}>
        {answer !== undefined && <span className={styles.mark}>{answerWords[answer]}</span>}
        {answer !== undefined && ` ${question ?? say('to_question')} `}
        {note}
      </span>
    </li>
  );
}

function LogForm({ employerId }: { readonly employerId: string }) {
  const queries = useQueryClient();
  const [channel, setChannel] = useState<ContactChannel>('phone');
  const [note, setNote] = useState('');
  /** When it was first sent: sent again for want of an answer it is the same. */
  const at = useRef<string>(undefined);
  const write = useMutation({
    mutationFn: () => {
      at.current ??= new Date().toISOString();
      return ask(`/employers/${encodeURIComponent(employerId)}/contacts`, {
        method: 'POST',
        body: { channel, note: note.trim(), at: at.current },
      });
    },
    onSuccess: () => {
      at.current = undefined;
      setNote('');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: employerContactsQuery(employerId).queryKey }),
  });
  return (
    <Form
      unsaved={note !== ''}
      className={form.form}
      aria-label={say('log_form')}
      onSubmit={() => write.mutate()}
    >
      <Faults value={faultsOf(write.error)}>
        <Choice label={say('how')} value={channel} onChange={setChannel} options={choicesOf(channelWords)} />
        <Faulty path="note">
          <TextBox
            label={say('they_said')}
            hint={say('they_said_hint')}
            required
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Faulty>
        {write.isError && <FaultSummary error={write.error} />}
        <div className={form.actions}>
          <Button type="submit" isDisabled={write.isPending}>
            {say('write_down')}
          </Button>
          {write.isSuccess && note === '' && <span role="status">{say('written_down')}</span>}
        </div>
      </Faults>
    </Form>
  );
}
