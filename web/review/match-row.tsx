import { Link } from '@tanstack/react-router';
import type { Match } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { When } from '../components/when.tsx';
import { ListScore } from '../match/list-score.tsx';
import { useScoreFold } from '../match/reasons-read.ts';
import { say as sayMatch } from '../match/words.ts';
import { comingDate, dayIn } from '../words/dates.ts';
import { points } from '../words/numbers.ts';
import { weightiestDoubt } from './doubt.ts';
import styles from './list-row.module.css';
import { say } from './words.ts';

/** One match in few lines: who, what, how strong, the best reason, the weightiest doubt, how long it has waited. */
export function MatchRow({
  match,
  current,
  onOpen,
}: {
  readonly match: Match;
  readonly current: boolean;
  readonly onOpen: (id: string) => void;
}) {
  const { zone } = useMe();
  const { isFolded } = useScoreFold(match.id);
  const reason = match.explanation.for[0];
  const doubt = weightiestDoubt(match);
  return (
    <Link
      to="/review/$matchId"
      params={{ matchId: match.id }}
      search={(previous) => previous}
      className={styles.row}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(match.id);
      }}
    >
      <span className={styles.name}>{match.participant.displayName}</span>
      <ListScore foldId={match.id} score={match.score} className={styles.score} />
      <span className={styles.role}>
        <span>{match.opportunity.title}</span>, <span>{match.opportunity.employerName}</span>
      </span>
      <span className={styles.age}>
        <When at={match.createdAt} inLink />
      </span>
      {!isFolded && match.scoreInList !== undefined && (
        <span className={styles.line}>{sayMatch('stands_with', { score: points(match.scoreInList) })}</span>
      )}
      {match.deferredUntil !== undefined && (
        <span className={styles.line}>
          {say('put_off_until', { day: comingDate(dayIn(zone, match.deferredUntil), dayIn(zone)) })}
        </span>
      )}
      {reason && (
        <span className={styles.line}>
          <span className={styles.sign}>+</span> {reason.text}
        </span>
      )}
      {doubt && (
        <span className={styles.line}>
          <span className={styles.sign}>{doubt[0]}</span> {doubt[1]}
        </span>
      )}
    </Link>
  );
}
