import type { Pair } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { useAsk } from '../questions/ask-provider.tsx';
import { type Asked, askedOfPair, whomWords } from '../questions/asked.ts';
import styles from './reason-columns.module.css';
import { ReasonList } from './reason-list.tsx';
import { say } from './words.ts';

/** Speaks for it, speaks against it, not known. Against is always shown, and not known says what to ask and whom. */
export function ReasonColumns({
  pair,
  byKey,
}: {
  readonly pair: Pair;
  /** The question that a key asks, too. */
  readonly byKey: string | undefined;
}) {
  const ask = useAsk();
  const { explanation } = pair;
  return (
    <div className={styles.columns}>
      <section className={styles.column}>
        <h2>{say('for')}</h2>
        {explanation.for.length === 0 && <p className={styles.none}>{say('for_none')}</p>}
        <ReasonList reasons={explanation.for} sign="+" />
      </section>
      <section className={styles.column}>
        <h2>{say('against')}</h2>
        {explanation.against.length === 0 && <p className={styles.none}>{say('against_none')}</p>}
        <ReasonList reasons={explanation.against} sign="−" />
      </section>
      <section className={styles.column}>
        <h2>{say('unknown')}</h2>
        {explanation.unknown.length === 0 && <p className={styles.none}>{say('unknown_none')}</p>}
        <ReasonList
          reasons={explanation.unknown}
          sign="?"
          after={(reason) => {
            const toAsk = askedOfPair(pair, reason);
            return toAsk && <Question asked={toAsk} pair={pair} byKey={byKey} onAsk={ask} />;
          }}
        />
      </section>
    </div>
  );
}

/** The question that would settle it, and a way to ask it. */
function Question({
  asked,
  pair,
  byKey,
  onAsk,
}: {
  readonly asked: Asked;
  readonly pair: Pair;
  readonly byKey: string | undefined;
  readonly onAsk: (asked: Asked) => void;
}) {
  return (
    <>
      <q className={styles.question}>{asked.question}</q>
      <Button
        kind="quiet"
        className={styles.ask}
        {...(asked.question === byKey && { keys: 'a' })}
        onPress={() => onAsk(asked)}
      >
        {asked.whom === 'coach' ? say('look_up') : say('ask_whom', { whom: whomWords(asked.whom, pair) })}
      </Button>
    </>
  );
}
