import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { matchQuery } from '../api/queries.ts';
import type { ReviewRow } from '../api/types.ts';
import { afterPaint } from '../app/after-paint.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { When } from '../components/when.tsx';
import { decidableOf, type Returned } from '../decide/acts.ts';
import { DecisionBar } from '../decide/decision-bar.tsx';
import { DecisionHistory } from '../decide/decision-history.tsx';
import { useSitting } from '../decide/sitting-provider.tsx';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { JobSection } from '../jobs/job-section.tsx';
import { MatchBody } from '../match/match-body.tsx';
import { stageWords } from '../words/codes.ts';
import { JobCards } from './job-cards.tsx';
import { NearMisses } from './near-misses.tsx';
import styles from './open-person.module.css';
import { PersonQuestion } from './person-question.tsx';
import { say } from './words.ts';

/** One person with their jobs: the best as cards, the one in focus open beneath, what is under way and what is near folded. */
export function OpenPerson({
  row,
  takeFocus,
  returned,
  openId,
  onOpen,
  onDecided,
  onReturn,
  keys,
  onBack,
}: {
  readonly row: ReviewRow;
  /** Set by who opened it when the focus should come along; taken once. */
  readonly takeFocus: React.RefObject<boolean>;
  /** Counts what was taken back: who is open already takes the focus again. */
  readonly returned: number;
  /** The match that is open; undefined where nothing is left to decide. */
  readonly openId: string | undefined;
  readonly onOpen: (matchId: string) => void;
  readonly onDecided: () => void;
  readonly onReturn: (back: Returned) => void;
  readonly keys: Readonly<Record<string, () => void>>;
  readonly onBack?: (() => void) | undefined;
}) {
  const queries = useQueryClient();
  const { participant, best, underWay, question } = row;
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = [...best, ...underWay];
  const card = cards.find(({ matchId }) => matchId === openId);
  const query = useQuery({ ...matchQuery(openId ?? ''), enabled: openId !== undefined });
  const match = query.data;

  // The jobs beside the open one are there before they are asked for.
  useEffect(
    () =>
      afterPaint(() => {
        for (const { matchId } of best) void queries.prefetchQuery(matchQuery(matchId));
      }),
    [best, queries],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once what it is meant for is shown.
  useEffect(() => {
    if (!takeFocus.current) return;
    takeFocus.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [participant.id, openId, returned, takeFocus]);

  const target =
    match !== undefined
      ? { ...decidableOf(match), decisionsAllowed: match.decisionsAllowed }
      : card && {
          ...{ id: card.matchId, version: card.version, state: card.state },
          ...{ participantId: participant.id, name: participant.displayName, title: card.title },
          decisionsAllowed: card.decisionsAllowed,
        };
  // Where nothing is open to decide about there is no bar, and its keys still lead on and back.
  const sitting = useSitting();
  const undo = async () => {
    const back = await sitting.undo();
    if (back !== undefined) onReturn(back);
  };
  useShortcuts(target ? {} : { ...keys, u: sitting.canUndo() ? () => void undo() : undefined });
  const isUnderWay = underWay.some(({ matchId }) => matchId === openId);

  return (
    <section className={styles.open} aria-label={say('open_person')}>
      <div className={styles.scroll}>
        <header className={styles.header}>
          {onBack && (
            <Button kind="quiet" onPress={onBack}>
              <Icon name="back" size={16} /> {say('everybody')}
            </Button>
          )}
          <h1 ref={heading} tabIndex={-1} className={styles.name}>
            <Link to="/participants/$id" params={{ id: participant.id }}>
              {participant.displayName}
            </Link>
            {match && <span className={styles.stage}> {stageWords[match.participant.stage]}</span>}
          </h1>
          <p className={styles.waiting}>
            {say('waiting')} <When at={row.waitingSince} />
            {row.pausedSince !== undefined && (
              <>
                {` · ${say('paused')} `}
                <When at={row.pausedSince} />
              </>
            )}
          </p>
          {question && <PersonQuestion key={question.id} row={{ ...row, question }} onGone={onDecided} />}
          {best.length > 0 && <JobCards label={say('best')} cards={best} openId={openId} onOpen={onOpen} />}
          {underWay.length > 0 && (
            <details open={isUnderWay || best.length === 0}>
              <summary>{say('under_way_count', { count: underWay.length })}</summary>
              <JobCards label={say('under_way')} cards={underWay} openId={openId} onOpen={onOpen} />
            </details>
          )}
          <NearMisses participantId={participant.id} openId={openId} onOpen={onOpen} />
        </header>
        {openId !== undefined && (
          <>
            {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
            {!match && !query.isError && <Loading rows={7} label={say('loading_job')} />}
            {match && <MatchBody pair={match} under="person" isAskedByKey={question === undefined} />}
            {match && <JobSection match={match} />}
            {match && <DecisionHistory id={match.id} />}
          </>
        )}
      </div>
      {target && (
        <DecisionBar target={target} match={match} onDecided={onDecided} onReturn={onReturn} keys={keys} />
      )}
    </section>
  );
}
