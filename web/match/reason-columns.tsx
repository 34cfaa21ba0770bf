import { useState } from 'react';
import type { EvaluationView, MatchView } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { type Asking, AskSheet } from './ask-sheet.tsx';
import styles from './reason-columns.module.css';
import { ReasonList } from './reason-list.tsx';
import { whomWords } from './whom.ts';

/** Speaks for it, speaks against it, not known. Against is always shown, and not known says what to ask and whom. */
export function ReasonColumns({ pair }: { readonly pair: MatchView | EvaluationView }) {
  const [asking, setAsking] = useState<Asking>();
  const { explanation } = pair;
  return (
    <div className={styles.columns}>
      <section className={styles.column}>
        <h2>Speaks for it</h2>
        {explanation.for.length === 0 && <p className={styles.none}>Nothing yet.</p>}
        <ReasonList reasons={explanation.for} sign="+" />
      </section>
      <section className={styles.column}>
        <h2>Speaks against it</h2>
        {explanation.against.length === 0 && <p className={styles.none}>Nothing that is known.</p>}
        <ReasonList reasons={explanation.against} sign="−" />
      </section>
      <section className={styles.column}>
        <h2>Not known</h2>
        {explanation.unknown.length === 0 && <p className={styles.none}>Everything that counts is known.</p>}
        <ReasonList
          reasons={explanation.unknown}
          sign="?"
          after={({ ask }) =>
            ask && (
              <>
                <q className={styles.question}>{ask.question}</q>
                {ask.whom === 'coach' ? (
                  <span className={styles.none}>Yours to find out</span>
                ) : (
                  <Button
                    kind="quiet"
                    className={styles.ask}
                    onPress={() => setAsking({ ...ask, whom: ask.whom as Asking['whom'] })}
                  >
                    {`Ask ${whomWords(ask.whom, pair)}`}
                  </Button>
                )}
              </>
            )
          }
        />
      </section>
      <AskSheet pair={pair} asking={asking} onClose={() => setAsking(undefined)} />
    </div>
  );
}
