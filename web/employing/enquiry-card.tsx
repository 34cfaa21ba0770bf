import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { choicesOf } from '../words/code-table.ts';
import { contractWords, trainingWords } from '../words/codes.ts';
import styles from './employing.module.css';
import type { Enquiry } from './queries.ts';
import { say } from './words.ts';

interface Answer {
  readonly answer: 'yes' | 'no' | 'partly';
  readonly value?: string;
  readonly detail?: string;
}

/** A question of a coach, answered where it stands. */
export function EnquiryCard({ enquiry }: { readonly enquiry: Enquiry }) {
  const queries = useQueryClient();
  const [isPartly, setPartly] = useState(false);
  const send = useMutation({
    mutationFn: (said: Answer) =>
      ask<Enquiry>(`/enquiries/${encodeURIComponent(enquiry.id)}/answers`, { method: 'POST', body: said }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['employers'] }),
        queries.invalidateQueries({ queryKey: ['opportunities'] }),
      ]),
  });
  /** Whether it is answered by more than a press: what is wrong is said in the form then. */
  const isTyped = isPartly || enquiry.answeredAs === 'startDate';
  if (send.isSuccess)
    return (
      <li className={styles.question}>
        <p className={styles.asked}>{enquiry.text}</p>
        <p role="status">{say('answered')}</p>
      </li>
    );
  const button = (said: Answer, words: string) => (
    <Button key={words} isDisabled={send.isPending} onPress={() => send.mutate(said)}>
      {words}
    </Button>
  );
  return (
    <li className={styles.question}>
      <p className={styles.asked}>{enquiry.text}</p>
      {send.isError && !isTyped && <FaultSummary error={send.error} />}
      <Faults value={faultsOf(send.error)}>
        {isPartly ? (
          <Form
            unsaved={send}
            className={styles.fields}
            onSubmit={(event) => {
              send.mutate({
                answer: 'partly',
                detail: String(new FormData(event.currentTarget).get('detail')),
              });
            }}
          >
            {send.isError && <FaultSummary error={send.error} />}
            <Faulty path="detail">
              <TextLine label={say('depends_on')} name="detail" required maxLength={500} autoFocus />
            </Faulty>
            <div className={styles.actions}>
              <Button type="submit" kind="primary" isDisabled={send.isPending}>
                {say('send')}
              </Button>
              <Button
                kind="quiet"
                onPress={() => {
                  send.reset();
                  setPartly(false);
                }}
              >
                {say('cancel')}
              </Button>
            </div>
          </Form>
        ) : (
          <div className={styles.actions}>
            {enquiry.answeredAs === 'yes_no' && (
              <>
                {button({ answer: 'yes' }, say(enquiry.isFact ? 'yes_is' : 'yes_would'))}
                {button({ answer: 'no' }, say(enquiry.isFact ? 'no_is' : 'no_cannot'))}
                <Button
                  kind="quiet"
                  onPress={() => {
                    send.reset();
                    setPartly(true);
                  }}
                >
                  {say('depends')}
                </Button>
              </>
            )}
            {enquiry.answeredAs === 'training' &&
              choicesOf(trainingWords)
                .filter(([code]) => code !== 'not_said')
                .map(([code, words]) => button({ answer: 'yes', value: code }, words))}
            {enquiry.answeredAs === 'contract' &&
              choicesOf(contractWords).map(([code, words]) => button({ answer: 'yes', value: code }, words))}
            {enquiry.answeredAs === 'startDate' && (
              <StartDay sending={send} onSend={(value) => send.mutate({ answer: 'yes', value })} />
            )}
            {enquiry.answeredAs === 'posting' && enquiry.opportunityId !== undefined ? (
              <Link to="/opportunities/$id" params={{ id: enquiry.opportunityId }}>
                {say('in_posting')}
              </Link>
            ) : (
              enquiry.answeredAs !== 'yes_no' && button({ answer: 'no' }, say('cannot_say'))
            )}
          </div>
        )}
      </Faults>
    </li>
  );
}

function StartDay({
  sending,
  onSend,
}: {
  readonly sending: Pick<UseMutationResult, 'status' | 'error'>;
  readonly onSend: (day: string) => void;
}) {
  const [day, setDay] = useState('');
  return (
    <Form unsaved={sending} className={styles.actions} onSubmit={() => onSend(day)}>
      {sending.status === 'error' && <FaultSummary error={sending.error} />}
      <Faulty path="value">
        <DayLine label={say('first_day')} required value={day} onChange={setDay} />
      </Faulty>
      <Button type="submit" isDisabled={sending.status === 'pending'}>
        {say('send')}
      </Button>
    </Form>
  );
}
