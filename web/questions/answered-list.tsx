import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { coachesQuery, questionsQuery } from '../api/queries.ts';
import type { Question } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { When } from '../components/when.tsx';
import { longDate } from '../words/dates.ts';
import styles from './questions.module.css';
import { newestFirst, saidWords } from './said-words.ts';
import { say } from './words.ts';

/** What was answered, by whom and until when it counts: folded, and read when it is unfolded. */
export function AnsweredList({
  employerId,
  participantId,
  onAsk,
}: {
  readonly employerId: string | undefined;
  readonly participantId: string | undefined;
  readonly onAsk: (question: Question) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('answered')}</summary>
      {isOpen && <Answered {...{ employerId, participantId, onAsk }} />}
    </details>
  );
}

function Answered({
  employerId,
  participantId,
  onAsk,
}: {
  readonly employerId: string | undefined;
  readonly participantId: string | undefined;
  readonly onAsk: (question: Question) => void;
}) {
  const query = useInfiniteQuery(questionsQuery({ employerId, participantId, state: 'answered' }));
  const coaches = useQuery(coachesQuery);
  const nameOf = (id: string) =>
    coaches.data?.items.find((coach) => coach.id === id)?.displayName ?? say('somebody_else');
  return (
    <Listing query={query} empty={[say('no_answers'), say('no_answers_how')]}>
      {(items) => (
        <ul className={styles.list}>
          {newestFirst(items).map((question) => (
            <li key={question.id} className={styles.row}>
              <span className={styles.text}>
                {question.whom !== undefined && <strong>{question.whom}: </strong>}
                {question.text}{' '}
                {question.given && (
                  <span className={styles.quiet}>
                    {saidWords(question, question.given)}
                    {question.given.detail !== undefined && ` (${question.given.detail})`},{' '}
                    {say('written_by', { name: nameOf(question.given.by) })} <When at={question.given.at} />,{' '}
                    {say('counts_until', { day: longDate(question.given.expires) })}
                  </span>
                )}
              </span>
              <Button
                kind="quiet"
                aria-label={say('correct_this', { question: question.text })}
                onPress={() => onAsk(question)}
              >
                {say('correct')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
