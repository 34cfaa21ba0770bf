import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { ReviewRow } from '../api/types.ts';
import { Covered } from '../caseload/covered.tsx';
import { When } from '../components/when.tsx';
import { useSittingStill } from '../decide/sitting-provider.tsx';
import styles from './list-row.module.css';
import { say } from './words.ts';

/**
 * A person of the queue: what tells them from another of that name, what there is to decide, what is under way, the question worth asking, how long they have waited. Drawn again
 * when it is another row: with each key that decides about one, the others stay.
 */
export const PersonRow = memo(function PersonRow({
  row,
  current,
  isNamesake,
}: {
  readonly row: ReviewRow;
  readonly current: boolean;
  readonly isNamesake: boolean;
}) {
  const { hush } = useSittingStill();
  const { participant, worthCount, underWay, question } = row;
  const { birthYear, where } = participant;
  const apart = [
    ...(birthYear === undefined ? [] : [say('born_in', { year: birthYear })]),
    where ?? [],
  ].flat();
  const said = [
    ...(worthCount > 0 ? [say('worth', { count: worthCount })] : []),
    ...(underWay.length > 0 ? [say('under_way_count', { count: underWay.length })] : []),
  ];
  return (
    <Link
      to="/review/people/$participantId"
      params={{ participantId: participant.id }}
      search={({ job: _, ...previous }: { job?: string }) => previous}
      className={styles.row}
      onClick={hush}
      aria-current={current ? 'true' : undefined}
    >
      <span className={styles.name}>{participant.displayName}</span>
      <span className={styles.age}>
        <span className="visually-hidden">{say('waiting')} </span>
        <When at={row.waitingSince} inLink />
      </span>
      {isNamesake && apart.length > 0 && <span className={styles.line}>{apart.join(' · ')}</span>}
      {row.covered !== undefined && (
        <span className={styles.line}>
          <Covered covered={row.covered} />
        </span>
      )}
      {said.length > 0 && <span className={styles.line}>{said.join(' · ')}</span>}
      {question && (
        <span className={styles.line}>
          <span className={styles.sign}>?</span> {question.text}
        </span>
      )}
    </Link>
  );
});
