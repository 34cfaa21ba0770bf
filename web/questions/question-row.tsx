import type { Question } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { counted, pointsApart } from '../words/numbers.ts';
import { bringsOf } from './gather.ts';
import styles from './questions.module.css';

/** One open question: its sentence, what a good answer brings, and the way to answer. */
export function QuestionRow({
  question,
  onAsk,
}: {
  readonly question: Question;
  readonly onAsk: (question: Question) => void;
}) {
  return (
    <li className={styles.row}>
      <span className={styles.text}>{question.text}</span>
      <span className={styles.scores}>{bringsWords(question)}</span>
      <Button aria-label={`${verbOf(question)}: ${question.text}`} onPress={() => onAsk(question)}>
        {verbOf(question)}
      </Button>
    </li>
  );
}

const verbOf = ({ to }: Question): string => (to === 'coach' ? 'Look up' : 'Ask');

/** `opens 2 matches`, `72 → 81`, or how many wait where the score stays. */
function bringsWords(question: Question): string {
  const { opens, raises } = bringsOf(question);
  if (opens > 0) return `opens ${counted(opens, 'match', 'matches')}`;
  if (raises) return pointsApart(raises.now.score, raises.then.score).join(' → ');
  const { length } = question.matches;
  return length === 0 ? '' : `${counted(length, 'match waits', 'matches wait')}`;
}
