import { useState } from 'react';
import type { Pair } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { AskSheet } from '../questions/ask-sheet.tsx';
import { type Asked, askedOfBlocker } from '../questions/asked.ts';
import { gateWords, lifterWords } from '../words/matches.ts';
import styles from './blocker-list.module.css';

/** Why a pair is not suggested: a sentence each, the rule's name, who could lift it, and a way to ask. */
export function BlockerList({ pair }: { readonly pair: Pair }) {
  const [asked, setAsked] = useState<Asked>();
  return (
    <section className={styles.blockers} aria-label="What stands in the way">
      <ul className={styles.list}>
        {pair.blockers.map((blocker) => {
          const toAsk = askedOfBlocker(pair, blocker);
          return (
            <li key={`${blocker.rule}-${blocker.need ?? blocker.setting ?? ''}`} className={styles.blocker}>
              <span className={styles.sign} aria-hidden="true">
                ✕
              </span>
              <span>
                {blocker.text}{' '}
                <span className={styles.rule}>
                  {gateWords[blocker.rule]} · {lifterWords[blocker.liftableBy]}
                </span>
              </span>
              {toAsk && (
                <Button aria-label={`Ask: ${toAsk.question}`} onPress={() => setAsked(toAsk)}>
                  Ask
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <AskSheet asked={asked} onClose={() => setAsked(undefined)} />
    </section>
  );
}
