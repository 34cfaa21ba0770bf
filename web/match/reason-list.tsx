import { useState } from 'react';
import type { Pair } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { signedPoints } from '../words/numbers.ts';
import styles from './reason-list.module.css';
import { say } from './words.ts';

type Reason = Pair['explanation']['for'][number];

const first = 4;

/** Reasons, each with its sign and what it adds or costs. The first few, and the rest on asking: none is left out. */
export function ReasonList<R extends Reason>({
  reasons,
  sign,
  after,
}: {
  readonly reasons: readonly R[];
  readonly sign: string;
  readonly after?: (reason: R) => React.ReactNode;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? reasons : reasons.slice(0, first);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a code may stand more than once, and the order is fixed
          <li key={`${reason.code}-${index}`} className={styles.reason}>
            <span className={styles.sign} aria-hidden="true">
              {sign}
            </span>
            <div className={styles.text}>
              <span>{reason.text}</span>
              {after?.(reason)}
            </div>
            <span className={styles.weighs}>{signedPoints(reason.weighs)}</span>
          </li>
        ))}
      </ul>
      {shown.length < reasons.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say('more', { count: reasons.length - shown.length })}
        </Button>
      )}
    </>
  );
}
