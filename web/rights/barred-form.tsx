import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { coachesQuery } from '../api/queries.ts';
import type { Participant } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import form from '../forms/form.module.css';
import { say } from './words.ts';

/** Who of the staff may see nothing of this person: a conflict of interest. */
export function BarredForm({ participant }: { readonly participant: Participant }) {
  const { id, version, coachId, barredUserIds = [] } = participant;
  const queries = useQueryClient();
  const coaches = useQuery(coachesQuery);
  const [barred, setBarred] = useState<readonly string[]>(barredUserIds);
  const save = useMutation({
    mutationFn: () =>
      ask<Participant>(`/participants/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        version,
        body: { barredUserIds: barred.length === 0 ? null : barred },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['participants'] }),
  });
  // Who is in charge may not be barred from them.
  const others = (coaches.data?.items ?? []).filter((coach) => coach.id !== coachId);
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <fieldset className={form.group}>
        <legend>{say('barred')}</legend>
        <p>{say('barred_what')}</p>
        {others.map((coach) => (
          <label key={coach.id} className={form.tick}>
            <input
              type="checkbox"
              checked={barred.includes(coach.id)}
              onChange={({ target: { checked } }) =>
                setBarred(checked ? [...barred, coach.id] : barred.filter((one) => one !== coach.id))
              }
            />
            {coach.displayName}
          </label>
        ))}
      </fieldset>
      {save.isError && <p role="alert">{sentenceOf(save.error)}</p>}
      <div className={form.bar}>
        <Button type="submit" isDisabled={save.isPending}>
          {say('barred_save')}
        </Button>
        <span role="status">{save.isSuccess ? say('barred_saved') : ''}</span>
      </div>
    </form>
  );
}
