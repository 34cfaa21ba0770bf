import { useState } from 'react';
import type { EvaluationView, MatchView } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { points, pointsApart } from '../words/numbers.ts';
import { type Asking, AskSheet } from './ask-sheet.tsx';
import styles from './changes.module.css';
import { whomWords } from './whom.ts';

type Change = MatchView['explanation']['changes'][number]['change'];

/** Whose change it would be, and so whom to ask. */
const whose: Readonly<Record<Change['kind'], Asking['whom']>> = {
  stance: 'employer',
  setting_removed: 'employer',
  hours_flexible: 'employer',
  wage_raised: 'employer',
  remote: 'employer',
  skill_gained: 'participant',
  licence_gained: 'participant',
  need_softened: 'participant',
  travel_extended: 'participant',
  setting_accepted: 'participant',
};

/** What would change it. Each line was scored again with that one change, so it is true. */
export function Changes({ pair }: { readonly pair: MatchView | EvaluationView }) {
  const [asking, setAsking] = useState<Asking>();
  const [all, setAll] = useState(false);
  const { changes } = pair.explanation;
  const shown = all ? changes : changes.slice(0, 4);
  return (
    <section className={styles.section}>
      <h2>What would change it</h2>
      {changes.length === 0 && <p className={styles.none}>No single change would raise it.</p>}
      <ul className={styles.list}>
        {shown.map((change) => {
          const whom = whose[change.change.kind];
          return (
            <li key={change.text} className={styles.change}>
              <span className={styles.text}>{change.text}</span>
              <ScoreChange from={pair.score} change={change} isBlocked={pair.blockers.length > 0} />
              <Button
                kind="quiet"
                className={styles.ask}
                aria-label={`Ask ${whomWords(whom, pair)}: ${change.text}`}
                onPress={() => setAsking({ whom, question: change.text })}
              >
                Ask
              </Button>
            </li>
          );
        })}
      </ul>
      {shown.length < changes.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>{`${changes.length - shown.length} more`}</Button>
      )}
      <AskSheet pair={pair} asking={asking} onClose={() => setAsking(undefined)} />
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
  readonly change: MatchView['explanation']['changes'][number];
  readonly isBlocked: boolean;
}) {
  if (isBlocked && change.blockersLeft.length === 0) {
    return <span className={styles.scores}>opens it, {points(change.score)}</span>;
  }
  const [before, after] = pointsApart(from, change.score);
  return (
    <span className={styles.scores}>
      <span className="visually-hidden">from </span>
      {before} <span aria-hidden="true">→</span>
      <span className="visually-hidden">to</span> {after}
    </span>
  );
}
