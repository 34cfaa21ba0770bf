import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { matchesOfQuery } from '../api/queries.ts';
import type { Match, ReviewCard } from '../api/types.ts';
import { Failed, Loading } from '../components/states.tsx';
import { useReasonsFirst } from '../match/reasons-read.ts';
import { JobCards } from './job-cards.tsx';
import { say } from './words.ts';

/** Jobs that one answer would open, read when somebody looks. */
export function NearMisses({
  participantId,
  openId,
  onOpen,
}: {
  readonly participantId: string;
  readonly openId: string | undefined;
  readonly onOpen: (matchId: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const reasonsFirst = useReasonsFirst();
  const { data, isPending, isError, error, refetch } = useQuery({
    ...matchesOfQuery({ participantId, state: 'blocked', nearMiss: true, worth: true }),
    enabled: isOpen,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('near_worth')}</summary>
      {isOpen && isPending && <Loading rows={2} label={say('loading_near')} />}
      {isError && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <p>{say('near_none')}</p>}
      {data !== undefined && data.items.length > 0 && (
        <JobCards
          label={say('list_near')}
          cards={data.items.map((match) => cardOf(match, reasonsFirst))}
          openId={openId}
          onOpen={onOpen}
        />
      )}
    </details>
  );
}

/** A near miss shows what it would become, and what stands in the way. */
function cardOf(match: Match, reasonsFirst: boolean): ReviewCard {
  const { id, opportunityId, opportunity, state, confidence, decisionsAllowed, version } = match;
  return {
    ...{ matchId: id, opportunityId, title: opportunity.title, employerName: opportunity.employerName },
    ...{ state, score: match.scoreWhenLifted ?? match.score, confidence, decisionsAllowed, version },
    // What it would become is said with its score.
    strongestReason: reasonsFirst ? undefined : match.explanation.changes[0]?.text,
    weightiestDoubt: match.blockers[0]?.text,
    doubtKind: 'blocks',
  };
}
