import { memo } from 'react';
import type { Pair } from '../api/types.ts';
import { Changes } from './changes.tsx';
import styles from './match-body.module.css';
import { MatchHeader } from './match-header.tsx';
import { PartsBar } from './parts-bar.tsx';
import { ReasonColumns } from './reason-columns.tsx';
import { WeekPicture } from './week-picture.tsx';

/**
 * A pair, from who and what to the two weeks: the same for a kept match and for the answer to "why not?".
 * `week` comes with one match and not with a list, so its place is kept until it is there. Drawn again when the pair is
 * another one.
 */
export const MatchBody = memo(function MatchBody({
  pair,
  headingRef,
  under,
  aside,
}: {
  readonly pair: Pair;
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
  /** Whose name stands above already. */
  readonly under?: 'person';
  readonly aside?: React.ReactNode;
}) {
  return (
    <div className={styles.body}>
      <MatchHeader pair={pair} headingRef={headingRef} under={under} />
      {aside}
      <PartsBar parts={pair.parts} />
      <ReasonColumns pair={pair} />
      <div className={styles.lower}>
        <Changes pair={pair} />
        <WeekPicture week={pair.week} />
      </div>
    </div>
  );
});
