import { useMe } from '../app/use-me.ts';
import { exactTime } from '../words/dates.ts';
import { stopReasonSaid } from '../words/stop-reason.ts';
import styles from './scoring-stopped.module.css';
import { say } from './words.ts';

/** Over the lists while scoring stands still: who decides by them must know how old they are. */
export function ScoringStopped() {
  const { scoring, zone } = useMe();
  if (scoring?.since === undefined) return null;
  const when = exactTime(scoring.since, zone);
  const who = scoring.by?.displayName ?? say('an_administrator');
  return (
    <p role="status" className={styles.stopped}>
      {say('scoring_stopped', { when, who })}
      {stopReasonSaid(scoring.reasonCode)}
    </p>
  );
}
