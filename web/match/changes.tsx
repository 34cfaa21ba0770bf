import { useState } from 'react';
import type { Pair } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { useAsk } from '../questions/ask-provider.tsx';
import { askedOfPair, whomWords } from '../questions/asked.ts';
import { points, pointsApart } from '../words/numbers.ts';
import styles from './changes.module.css';
import { say } from './words.ts';

/** What would change it. Each line was scored again with that one change, so it is true. */
export function Changes({
  pair,
  byKey,
}: {
  readonly pair: Pair;
  /** The question that a key asks, too. */
  readonly byKey: string | undefined;
}) {
  const ask = useAsk();
  const [all, setAll] = useState(false);
  const { changes } = pair.explanation;
  const shown = all ? changes : changes.slice(0, 4);
  return (
    <section className={styles.section}>
      <h2>{say('changes')}</h2>
      {changes.length === 0 && <p className={styles.none}>{say('no_change')}</p>}
      <ul className={styles.list}>
        {shown.map((change) => {
          const toAsk = askedOfPair(pair, change);
          return (
            <li key={change.text} className={styles.change}>
              <span className={styles.text}>{change.text}</span>
              <ScoreChange from={pair.score} change={change} isBlocked={pair.blockers.length > 0} />
              {toAsk && (
                <Button
                  kind="quiet"
                  className={styles.ask}
                  {...(toAsk.question === byKey && { keys: 'a' })}
                  aria-label={say('ask_whom_this', {
                    whom: whomWords(toAsk.whom, pair),
                    question: toAsk.question,
                  })}
                  onPress={() => ask(toAsk)}
                >
                  {say('ask')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < changes.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say('more', { count: changes.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

/** The score before and after; for a blocked pair, whether the change would open it. */
function ScoreChange({
  from,
  change,
  isBlocked,
}: {
  readonly from: number;
  readonly change: Pair['explanation']['changes'][number];
  readonly isBlocked: boolean;
}) {
  if (isBlocked && change.blockersLeft.length === 0) {
    return <span className={styles.scores}>{say('opens_it', { score: points(change.score) })}</span>;
  }
  const [before, after] = pointsApart(from, change.score);
  return (
    <span className={styles.scores}>
      <span className="visually-hidden">{say('from_score')} </span>
      {before} <span aria-hidden="true">→</span>
      <span className="visually-hidden">{say('to_score')}</span> {after}
    </span>
  );
}
