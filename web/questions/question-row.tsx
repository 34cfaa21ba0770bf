import type { Question } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { pointsApart } from '../words/numbers.ts';
import { bringsOf } from './gather.ts';
import styles from './questions.module.css';
import { say } from './words.ts';

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
      <Button
        aria-label={say('verb_this', { verb: verbOf(question), question: question.text })}
        onPress={() => onAsk(question)}
      >
        {verbOf(question)}
      </Button>
    </li>
  );
}

const verbOf = ({ to }: Question): string => say(to === 'coach' ? 'verb_coach' : 'verb_ask');

/** `opens 2 matches`, `72 → 81`, or how many wait where the score stays. */
function bringsWords(question: Question): string {
  const { opens, raises } = bringsOf(question);
  if (opens > 0) return say('opens', { count: opens });
  if (raises) return pointsApart(raises.now.score, raises.then.score).join(' → ');
  const { length } = question.matches;
  return length === 0 ? '' : say('waits', { count: length });
}
