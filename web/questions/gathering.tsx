import { Link } from '@tanstack/react-router';
import type { Question } from '../api/types.ts';
import { ContactWays } from './contact-ways.tsx';
import type { Gathering } from './gather.ts';
import { QuestionRow } from './question-row.tsx';
import styles from './questions.module.css';
import { useReach } from './use-reach.ts';
import { say } from './words.ts';

/** As many of one employer or person as the API gives among others: there may be more. */
const mostAmongOthers = 5;

/** One call, and all that hangs on it: whom, how to reach them, and what is asked of them. */
export function GatheringCard({
  gathering,
  isAlone,
  onAsk,
}: {
  readonly gathering: Gathering;
  /** Whether only they are shown, with all that is asked of them. */
  readonly isAlone: boolean;
  readonly onAsk: (question: Question) => void;
}) {
  const { employerId, participantId, questions } = gathering;
  const whom = employerId === undefined ? 'participant' : 'employer';
  const reach = useReach({ employerId, participantId });
  const search = employerId === undefined ? { participant: participantId } : { employer: employerId };
  return (
    <li className={styles.gathering}>
      <ContactWays asked={{ whom, question: '', employerId, participantId }} reach={reach} />
      <ul className={styles.list}>
        {questions.map((question) => (
          <QuestionRow key={question.id} question={question} onAsk={onAsk} />
        ))}
      </ul>
      {!isAlone && questions.length >= mostAmongOthers && (
        <Link to="/questions" search={search as never}>
          {say('ask_all')}
        </Link>
      )}
    </li>
  );
}
