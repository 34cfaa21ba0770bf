import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Opportunity, StateChoice } from '../api/types.ts';
import { ReasonedChoice } from '../components/reasoned-choice.tsx';
import { opportunityStateWords } from '../words/codes.ts';
import { opportunityMoves } from './moves.ts';

/** Moves a posting to a state that its present one allows. */
export function StateForm({ opportunity }: { readonly opportunity: Opportunity }) {
  const queries = useQueryClient();
  const moves = opportunityMoves[opportunity.state];
  if (moves.length === 0) return <p>A withdrawn posting stays withdrawn.</p>;
  return (
    <>
      <p>
        It is {opportunityStateWords[opportunity.state]}
        {opportunity.stateReason !== undefined && ` (${opportunity.stateReason})`}.
      </p>
      <ReasonedChoice
        label="New state"
        action="Change state"
        choices={moves.map((code) => [code, opportunityStateWords[code]])}
        now={opportunity.state}
        send={(state, reason) =>
          ask(`/opportunities/${encodeURIComponent(opportunity.id)}/state`, {
            method: 'POST',
            version: opportunity.version,
            body: { state, reason } satisfies StateChoice,
          })
        }
        onSettled={() => queries.invalidateQueries({ queryKey: ['opportunities'] })}
      />
    </>
  );
}
