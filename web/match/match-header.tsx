import { Link } from '@tanstack/react-router';
import type { Pair } from '../api/types.ts';
import { When } from '../components/when.tsx';
import { codeWords } from '../words/code-table.ts';
import { opportunityStateWords, stageWords } from '../words/codes.ts';
import { matchStateWords } from '../words/matches.ts';
import { points } from '../words/numbers.ts';
import styles from './match-header.module.css';
import { foldIdOf, useScoreFold } from './reasons-read.ts';
import { ScoreMoved } from './score-moved.tsx';
import { say } from './words.ts';

/** Who and what, one line each, and the score with its meaning. Under the name of a person only what. */
export function MatchHeader({
  pair,
  headingRef,
  under,
}: {
  readonly pair: Pair;
  readonly headingRef?: React.Ref<HTMLHeadingElement> | undefined;
  /** Whose name stands above already. */
  readonly under?: 'person' | undefined;
}) {
  const { participant } = pair;
  const { isFolded } = useScoreFold(foldIdOf(pair));
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        {under === 'person' ? (
          <h2 ref={headingRef} tabIndex={-1} className={styles.job}>
            <What pair={pair} />
          </h2>
        ) : (
          <>
            <h1 ref={headingRef} tabIndex={-1} className={styles.name}>
              <Link to="/participants/$id" params={{ id: participant.id }}>
                {participant.displayName}
              </Link>{' '}
              <span className={styles.stage}>{stageWords[participant.stage]}</span>
            </h1>
            <p className={styles.what}>
              <What pair={pair} />
            </p>
          </>
        )}
      </div>
      <p className={styles.score}>
        {!isFolded && (
          <>
            <strong>{points(pair.score)}</strong> {say('of_100')}
            <ScoreMoved key={foldIdOf(pair)} score={pair.score} />
          </>
        )}
        <span className={styles.rests}>
          {say('rests', { confidence: pair.confidence })}
          {'state' in pair && (
            <>
              {' · '}
              {matchStateWords[pair.state]}
              {` · ${say('scored')} `}
              <When at={pair.scoredAt} />
              {!isFolded && pair.scoreInList !== undefined && (
                <> · {say('stands_with', { score: points(pair.scoreInList) })}</>
              )}
              <ReleaseLink pair={pair} />
            </>
          )}
        </span>
      </p>
    </header>
  );
}

function What({ pair: { opportunity } }: { readonly pair: Pair }) {
  return (
    <>
      <Link to="/opportunities/$id" params={{ id: opportunity.id }}>
        {opportunity.title}
      </Link>
      {` ${say('at_employer')} `}
      <Link to="/employers/$id" params={{ id: opportunity.employerId }}>
        {opportunity.employerName}
      </Link>
      {opportunity.placeLabel !== undefined && `, ${opportunity.placeLabel}`}
      {opportunity.state !== 'open' &&
        ` (${say('posting_state', { state: codeWords(opportunityStateWords, opportunity.state) })})`}
    </>
  );
}

/** The way to what an employer sees, once the person said yes. */
function ReleaseLink({ pair }: { readonly pair: Extract<Pair, { readonly state: unknown }> }) {
  const { id, state } = pair;
  if (state !== 'interested' && !releasedStates.includes(state)) return null;
  return (
    <>
      {' · '}
      <Link to="/matches/$id/release" params={{ id }}>
        {say(state === 'interested' ? 'write_release' : 'what_they_see')}
      </Link>
    </>
  );
}

const releasedStates: readonly string[] = [
  'released_to_employer',
  'interviewing',
  'offered',
  'placed',
  'declined_by_employer',
];
