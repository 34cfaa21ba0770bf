import { useState } from 'react';
import type { Pair } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { gateWords, lifterWords } from '../words/matches.ts';
import { AskSheet } from './ask-sheet.tsx';
import { type Asking, whomWords } from './asking.ts';
import styles from './blocker-list.module.css';

/** Why a pair is not suggested: a sentence each, the rule's name, who could lift it, and a way to ask. */
export function BlockerList({ pair }: { readonly pair: Pair }) {
  const [asking, setAsking] = useState<Asking>();
  return (
    <section className={styles.blockers} aria-label="What stands in the way">
      <ul className={styles.list}>
        {pair.blockers.map((blocker) => {
          const whom = blocker.liftableBy;
          return (
            <li key={`${blocker.rule}-${blocker.need ?? blocker.setting ?? ''}`} className={styles.blocker}>
              <span className={styles.sign} aria-hidden="true">
                ✕
              </span>
              <span>
                {blocker.text}{' '}
                <span className={styles.rule}>
                  {gateWords[blocker.rule]} · {lifterWords[whom]}
                </span>
              </span>
              {(whom === 'employer' || whom === 'participant') && (
                <Button
                  onPress={() => setAsking({ whom, question: blocker.text })}
                >{`Ask ${whomWords(whom, pair)}`}</Button>
              )}
            </li>
          );
        })}
      </ul>
      <AskSheet pair={pair} asking={asking} onClose={() => setAsking(undefined)} />
    </section>
  );
}
