import { useState } from 'react';
import type { Question } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { ContactWays } from './contact-ways.tsx';
import type { Gathering } from './gather.ts';
import { QuestionRow } from './question-row.tsx';
import styles from './questions.module.css';

/** Shown of one employer or person before somebody asks for the rest: what fits into a call. */
const mostShown = 5;

/** One call, and all that hangs on it: whom, how to reach them, and what is asked of them. */
export function GatheringCard({
  gathering,
  onAsk,
}: {
  readonly gathering: Gathering;
  readonly onAsk: (question: Question) => void;
}) {
  const [all, setAll] = useState(false);
  const { employerId, participantId, questions } = gathering;
  const shown = all ? questions : questions.slice(0, mostShown);
  const left = questions.length - shown.length;
  const whom = employerId === undefined ? 'participant' : 'employer';
  return (
    <li className={styles.gathering}>
      <ContactWays asked={{ whom, question: '', employerId, participantId }} />
      <ul className={styles.list}>
        {shown.map((question) => (
          <QuestionRow key={question.id} question={question} onAsk={onAsk} />
        ))}
      </ul>
      {left > 0 && <Button kind="quiet" onPress={() => setAll(true)}>{`${left} more for them`}</Button>}
    </li>
  );
}
