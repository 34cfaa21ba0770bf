import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { coachesQuery, participantQuery } from '../api/queries.ts';
import type { Participant } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { TickList } from '../forms/tick-list.tsx';
import { say } from './words.ts';

/** Who of the staff may see nothing of this person: a conflict of interest. */
export function BarredForm({ participant }: { readonly participant: Participant }) {
  const { id, version, coachId, barredUserIds = [] } = participant;
  const queries = useQueryClient();
  const coaches = useQuery(coachesQuery);
  // What stands until something is ticked; kept while the person’s page is read anew.
  const [chosen, setBarred] = useState<readonly string[]>();
  const barred = chosen ?? barredUserIds;
  const save = useMutation({
    mutationFn: () =>
      ask<Participant>(`/participants/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        version,
        body: { barredUserIds: barred.length === 0 ? null : barred },
      }),
    onSuccess: (kept) => {
      queries.setQueryData(participantQuery(id).queryKey, kept);
      setBarred(undefined);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['participants'] }),
  });
  // Who is in charge may not be barred from them.
  const others = (coaches.data?.items ?? []).filter((coach) => coach.id !== coachId);
  return (
    <Form unsaved={save} className={form.form} onSubmit={() => save.mutate()}>
      <Faults value={faultsOf(save.error)}>
        <Faulty path="barredUserIds">
          <p>{say('barred_what')}</p>
          <TickList
            legend={say('barred')}
            words={Object.fromEntries(others.map((coach) => [coach.id, coach.displayName]))}
            value={barred}
            // Somebody who is no coach any more stays barred.
            onChange={(ids) =>
              setBarred([...barred.filter((id) => !others.some((coach) => coach.id === id)), ...ids])
            }
          />
        </Faulty>
      </Faults>
      {save.isError && <FaultSummary error={save.error} />}
      <div className={form.bar}>
        <Button type="submit" isDisabled={save.isPending}>
          {say('barred_save')}
        </Button>
        <span role="status">{save.isSuccess ? say('barred_saved') : ''}</span>
      </div>
    </Form>
  );
}
