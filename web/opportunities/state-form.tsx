import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type OpportunityState, opportunityMoves } from '../../src/domain/opportunity.ts';
import { ask, sentenceOf } from '../api/client.ts';
import type { OpportunityView } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { opportunityStateWords } from '../words/codes.ts';
import styles from './opportunities-page.module.css';

/** Moves a posting to a state that its present one allows. */
export function StateForm({ opportunity }: { readonly opportunity: OpportunityView }) {
  const queries = useQueryClient();
  const moves = opportunityMoves[opportunity.state];
  const [state, setState] = useState<OpportunityState>(moves[0] ?? opportunity.state);
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () =>
      ask(`/opportunities/${encodeURIComponent(opportunity.id)}/state`, {
        method: 'POST',
        version: opportunity.version,
        body: { state, ...(reason.trim() && { reason: reason.trim() }) },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['opportunities'] }),
  });
  if (moves.length === 0) return <p>A withdrawn posting stays withdrawn.</p>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <p>
        It is {opportunityStateWords[opportunity.state]}
        {opportunity.stateReason !== undefined && ` (${opportunity.stateReason})`}.
      </p>
      <Choice
        label="New state"
        value={state}
        onChange={setState}
        options={moves.map((code) => [code, opportunityStateWords[code]])}
      />
      <TextLine
        label="Reason (optional)"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" isDisabled={change.isPending}>
        Change state
      </Button>
      {change.isError && <p role="alert">{sentenceOf(change.error)}</p>}
    </form>
  );
}
