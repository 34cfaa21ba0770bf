import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { matchesQuery } from '../api/queries.ts';
import type { Match, Opportunity } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Section } from '../components/page.tsx';
import { ListScore } from '../match/list-score.tsx';
import { useReasonsFirst } from '../match/reasons-read.ts';
import { useAsk } from '../questions/ask-provider.tsx';
import { askedOfPair } from '../questions/asked.ts';
import { matchStateWords } from '../words/matches.ts';
import styles from './posting-form.module.css';
import { say } from './words.ts';

/** States in which somebody decided, or has still to decide, that a job may be for a person. */
const alive =
  'shortlisted,offered_to_participant,interested,released_to_employer,interviewing,offered,placed,deferred';

/** Who goes on with a posting; as long as it can be had, whom else it suits and whom it would suit after one answer. */
export function PeopleSuited({ posting: { id, state } }: { readonly posting: Opportunity }) {
  const isOver = state === 'filled' || state === 'expired' || state === 'withdrawn';
  return (
    <>
      {!isOver && <Suited opportunityId={id} />}
      <UnderWay opportunityId={id} />
      {!isOver && <Near opportunityId={id} />}
    </>
  );
}

/** In the order of each person’s own list. */
function Suited({ opportunityId }: { readonly opportunityId: string }) {
  const suited = useInfiniteQuery(
    matchesQuery({ opportunityId, state: 'suggested', worth: true, limit: 25 }),
  );
  return (
    <Section title={say('suits')}>
      {suited.data?.pages[0]?.items.length === 0 ? (
        <p className={styles.quiet}>{say('suits_nobody')}</p>
      ) : (
        <Listing query={suited} empty={['', '']}>
          {(items) => <People items={items} />}
        </Listing>
      )}
    </Section>
  );
}

function UnderWay({ opportunityId }: { readonly opportunityId: string }) {
  const underWay = useInfiniteQuery(matchesQuery({ opportunityId, state: alive, limit: 25 }));
  if ((underWay.data?.pages[0]?.items.length ?? 0) === 0) return null;
  return (
    <Section title={say('under_way')}>
      <Listing query={underWay} empty={['', '']}>
        {(items) => <People items={items} withState />}
      </Listing>
    </Section>
  );
}

function Near({ opportunityId }: { readonly opportunityId: string }) {
  const near = useInfiniteQuery(
    matchesQuery({ opportunityId, state: 'blocked', nearMiss: true, worth: true, limit: 25 }),
  );
  return (
    <Section title={say('near')}>
      {near.data?.pages[0]?.items.length === 0 ? (
        <p className={styles.quiet}>{say('near_nobody')}</p>
      ) : (
        <Listing query={near} empty={['', '']}>
          {(items) => (
            <ul className={styles.offers}>
              {items.map((match) => (
                <NearMiss key={match.id} match={match} />
              ))}
            </ul>
          )}
        </Listing>
      )}
    </Section>
  );
}

function People({
  items,
  withState = false,
}: {
  readonly items: readonly Match[];
  readonly withState?: boolean;
}) {
  return (
    <ul className={styles.offers}>
      {items.map((match) => (
        <li key={match.id} className={styles.person}>
          <strong>
            <ListScore foldId={match.id} score={match.score} />
          </strong>
          <Link to="/matches/$id" params={{ id: match.id }}>
            {match.participant.displayName}
          </Link>
          <span className={styles.quiet}>
            {withState || match.rankForPerson === undefined
              ? matchStateWords[match.state]
              : say('rank', { rank: match.rankForPerson })}
          </span>
          <span className={styles.why}>{match.explanation.for[0]?.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Somebody whom one thing keeps from it: what it is, what it would become, and the way to ask. */
function NearMiss({ match }: { readonly match: Match }) {
  const ask = useAsk();
  // What it would become is said with its score.
  const reasonsFirst = useReasonsFirst();
  const lifts = match.explanation.changes.find(({ blockersLeft }) => blockersLeft.length === 0);
  const asked = lifts && askedOfPair(match, lifts);
  return (
    <li className={styles.person}>
      <strong>
        <ListScore foldId={match.id} score={match.scoreWhenLifted ?? match.score} />
      </strong>
      <Link to="/matches/$id" params={{ id: match.id }}>
        {match.participant.displayName}
      </Link>
      {asked ? (
        <Button aria-label={say('ask_about', { question: asked.question })} onPress={() => ask(asked)}>
          {say('ask')}
        </Button>
      ) : (
        <span />
      )}
      <span className={styles.why}>
        {(reasonsFirst ? undefined : lifts?.text) ?? match.blockers[0]?.text}
      </span>
    </li>
  );
}
