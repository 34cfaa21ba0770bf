import type { Pair } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { useAsk } from '../questions/ask-provider.tsx';
import { askedOfBlocker } from '../questions/asked.ts';
import { gateWords, lifterWords } from '../words/matches.ts';
import styles from './blocker-list.module.css';
import { say } from './words.ts';

/** What is on the list holds whoever asks; the list itself is kept by those who read this. */
const lifterOf = ({ rule, liftableBy }: Pair['blockers'][number]) =>
  rule === 'safety_list' ? say('list_holds') : lifterWords[liftableBy];

/** Why a pair is not suggested: a sentence each, the rule's name, who could lift it, and a way to ask. */
export function BlockerList({ pair }: { readonly pair: Pair }) {
  const ask = useAsk();
  return (
    <section className={styles.blockers} aria-label={say('blockers')}>
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
                  {gateWords[blocker.rule]} · {lifterOf(blocker)}
                </span>
              </span>
              {toAsk && (
                <Button aria-label={say('ask_this', { question: toAsk.question })} onPress={() => ask(toAsk)}>
                  {say('ask')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
