import { useState } from 'react';
import type { Pair } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { type Asking, whomWords } from './asking.ts';
import styles from './reason-columns.module.css';
import { ReasonList } from './reason-list.tsx';

/** Speaks for it, speaks against it, not known. Against is always shown, and not known says what to ask and whom. */
export function ReasonColumns({ pair }: { readonly pair: Pair }) {
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
          after={({ ask }) => ask && <Question {...ask} pair={pair} onAsk={setAsking} />}
        />
      </section>
      <AskSheet pair={pair} asking={asking} onClose={() => setAsking(undefined)} />
    </div>
  );
}

/** The question that would settle it, and a way to ask it; what is the coach's own to find out has none. */
function Question({
  whom,
  question,
  pair,
  onAsk,
}: NonNullable<Pair['explanation']['unknown'][number]['ask']> & {
  readonly pair: Pair;
  readonly onAsk: (asking: Asking) => void;
}) {
  return (
    <>
      <q className={styles.question}>{question}</q>
      {whom === 'coach' ? (
        <span className={styles.none}>Yours to find out</span>
      ) : (
        <Button kind="quiet" className={styles.ask} onPress={() => onAsk({ whom, question })}>
          {`Ask ${whomWords(whom, pair)}`}
        </Button>
      )}
    </>
  );
}
