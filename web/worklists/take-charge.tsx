import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { coachesQuery, participantQuery, worklistQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/field.tsx';
import { say } from './words.ts';
import styles from './worklists-page.module.css';

/** Puts somebody in charge of a person: a coach themselves, a supervisor whomever they choose. */
export function TakeCharge({
  participantId,
  name,
}: {
  readonly participantId: string;
  readonly name: string;
}) {
  const me = useMe();
  const queries = useQueryClient();
  const coaches = useQuery(coachesQuery).data?.items ?? [];
  const isCoach = me.user.role === 'coach';
  const [chosen, setChosen] = useState('');
  const coachId = isCoach ? me.user.id : chosen;
  const put = useMutation({
    mutationFn: async () => {
      const { version } = await queries.fetchQuery({ ...participantQuery(participantId), staleTime: 0 });
      return ask(`/participants/${encodeURIComponent(participantId)}`, {
        method: 'PATCH',
        version,
        body: { coachId },
      });
    },
    onSettled: () => {
      for (const queryKey of [
        ['worklists'],
        worklistQuery('unassigned').queryKey,
        ['participants'],
        ['review'],
      ])
        void queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <span className={styles.charge}>
      {!isCoach && (
        <Choice
          label={say('coach_for', { name })}
          value={chosen}
          options={[['', say('choose')], ...coaches.map(({ id, displayName }) => [id, displayName] as const)]}
          onChange={setChosen}
        />
      )}
      <Button isDisabled={coachId === '' || put.isPending} onPress={() => put.mutate()}>
        {isCoach ? say('take_over') : say('put_in_charge')}
      </Button>
      {put.isError && <p role="alert">{sentenceOf(put.error)}</p>}
    </span>
  );
}
