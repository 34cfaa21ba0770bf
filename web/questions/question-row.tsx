import type { Question } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { useReasonsFirst } from '../match/reasons-read.ts';
import { pointsApart, signedPoints } from '../words/numbers.ts';
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
  const reasonsFirst = useReasonsFirst();
  return (
    <li className={styles.row}>
      <span className={styles.text}>{question.text}</span>
      <span className={styles.ends}>
        <span className={styles.scores}>{bringsWords(question, reasonsFirst)}</span>
        <Button
          data-ask
          aria-label={say('verb_this', { verb: verbOf(question), question: question.text })}
          onPress={() => onAsk(question)}
        >
          {verbOf(question)}
        </Button>
      </span>
    </li>
  );
}

const verbOf = ({ to }: Question): string => say(to === 'coach' ? 'verb_coach' : 'verb_ask');

/** `opens 2 matches`, `72 → 81`, or how many wait where the score stays. Where reasons come first, only by how much it rises. */
function bringsWords(question: Question, reasonsFirst: boolean): string {
  const { opens, raises } = bringsOf(question);
  if (opens > 0) return say('opens', { count: opens });
  if (raises && reasonsFirst) return signedPoints(raises.then.score - raises.now.score);
  if (raises) return pointsApart(raises.now.score, raises.then.score).join(' → ');
  const { length } = question.matches;
  return length === 0 ? '' : say('waits', { count: length });
}
