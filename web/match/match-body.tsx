import { memo } from 'react';
import type { Pair } from '../api/types.ts';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { useAsk } from '../questions/ask-provider.tsx';
import { firstAskOf } from '../questions/asked.ts';
import { Changes } from './changes.tsx';
import styles from './match-body.module.css';
import { MatchHeader } from './match-header.tsx';
import { PartsBar } from './parts-bar.tsx';
import { ReasonColumns } from './reason-columns.tsx';
import { foldIdOf, useScoreFold } from './reasons-read.ts';
import { ScoreFoldBar } from './score-fold.tsx';
import { WeekPicture } from './week-picture.tsx';
import { givenBy } from './week-words.ts';

/**
 * A pair, from who and what to the two weeks: the same for a kept match and for the answer to "why not?".
 * `week` comes with one match and not with a list, so its place is kept until it is there. Drawn again when the pair is
 * another one.
 */
export const MatchBody = memo(function MatchBody({
  pair,
  headingRef,
  under,
  isAskedByKey = true,
  aside,
}: {
  readonly pair: Pair;
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
  /** Whose name stands above already. */
  readonly under?: 'person';
  /** Whether the key that asks is about this pair, and not about a question that stands above it. */
  readonly isAskedByKey?: boolean;
  readonly aside?: React.ReactNode;
}) {
  const { isFolded, unfold } = useScoreFold(foldIdOf(pair));
  const ask = useAsk();
  const first = isAskedByKey ? firstAskOf(pair) : undefined;
  useShortcuts({ v: isFolded ? unfold : undefined, a: first && (() => ask(first)) });
  return (
    <div className={styles.body}>
      <MatchHeader pair={pair} headingRef={headingRef} under={under} />
      {aside}
      {!isFolded && <PartsBar parts={pair.parts} />}
      <ReasonColumns pair={pair} byKey={first?.question} />
      {isFolded && <ScoreFoldBar unfold={unfold} />}
      <div className={styles.lower}>
        {!isFolded && <Changes pair={pair} byKey={first?.question} />}
        <WeekPicture week={pair.week} given={givenBy(pair)} />
      </div>
    </div>
  );
});
