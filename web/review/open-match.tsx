import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { matchQuery } from '../api/queries.ts';
import type { Match } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { decidableOf, type Returned } from '../decide/acts.ts';
import { DecisionBar } from '../decide/decision-bar.tsx';
import { DecisionHistory } from '../decide/decision-history.tsx';
import { JobSection } from '../jobs/job-section.tsx';
import { MatchBody } from '../match/match-body.tsx';
import styles from './open-match.module.css';
import { say } from './words.ts';

/** One match with its decision bar always in view. What the list knows is drawn at once; the week follows. */
export function OpenMatch({
  id,
  known,
  takeFocus,
  onDecided,
  onReturn,
  keys,
  onBack,
}: {
  readonly id: string;
  readonly known?: Match | undefined;
  /** Set by who opened it when the focus should come along; taken once. */
  readonly takeFocus?: React.RefObject<boolean>;
  readonly onDecided?: () => void;
  readonly onReturn?: (back: Returned) => void;
  /** Keys of the page around it. */
  readonly keys?: Readonly<Record<string, () => void>>;
  readonly onBack?: (() => void) | undefined;
}) {
  const query = useQuery({ ...matchQuery(id), placeholderData: known });
  const heading = useRef<HTMLHeadingElement>(null);
  const match = query.data;
  const isThere = match !== undefined;

  useEffect(() => {
    if (!isThere || !takeFocus?.current) return;
    takeFocus.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [isThere, takeFocus]);

  return (
    <section className={styles.open} aria-label={say('open_match')}>
      <div className={styles.scroll}>
        {onBack && (
          <Button kind="quiet" className={styles.back} onPress={onBack}>
            <Icon name="back" size={16} /> {say('all_matches')}
          </Button>
        )}
        {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
        {!match && !query.isError && <Loading rows={7} label={say('loading_match')} />}
        {match && <MatchBody pair={match} headingRef={heading} />}
        {match && <JobSection match={match} />}
        {match && <DecisionHistory id={match.id} />}
      </div>
      {match && (
        <DecisionBar
          target={{ ...decidableOf(match), decisionsAllowed: match.decisionsAllowed }}
          match={match}
          onDecided={onDecided}
          onReturn={onReturn}
          keys={keys}
        />
      )}
    </section>
  );
}
