import { useState } from 'react';
import styles from './match-header.module.css';
import { movedWords } from './moved-words.ts';

/** Says that the score is another than it was when the pair was opened. One for each pair. */
export function ScoreMoved({ score }: { /** 0 to 10000. */ readonly score: number }) {
  const [before] = useState(score);
  return (
    <span role="status" className={styles.moved}>
      {movedWords(before, score)}
    </span>
  );
}
