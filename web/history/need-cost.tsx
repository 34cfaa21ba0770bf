import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import { ask, sentenceOf } from '../api/client.ts';
import { costsQuery } from '../api/queries.ts';
import type { NeedCosts } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import styles from './history.module.css';
import { say } from './words.ts';

/** What a need that must be met costs in lost jobs, counted when somebody asks. */
export function NeedCost({ id, code }: { readonly id: string; readonly code: NeedCode }) {
  const queries = useQueryClient();
  const query = useQuery(costsQuery(id));
  const count = useMutation({
    mutationFn: () => ask<NeedCosts>(`/participants/${encodeURIComponent(id)}/costs`, { method: 'POST' }),
    onSuccess: (costs) => queries.setQueryData(costsQuery(id).queryKey, costs),
  });
  const costs = query.data;
  if (costs === undefined) return null;
  if (costs.state === 'waiting')
    return (
      <p role="status" className={styles.quiet}>
        {say('cost_waiting')}
      </p>
    );
  const cost = costs.items.find(({ needCode }) => needCode === code);
  return (
    <p className={styles.quiet}>
      {cost !== undefined && (
        <>
          {cost.lost === 0 ? say('cost_none') : say('cost', { count: cost.lost, openings: cost.openings })}{' '}
          {costs.old && `${say('cost_old')} `}
        </>
      )}
      {(cost === undefined || costs.old) && (
        <Button kind="quiet" isDisabled={count.isPending} onPress={() => count.mutate()}>
          {cost === undefined ? say('cost_ask') : say('cost_again')}
        </Button>
      )}
      {count.isError && <span role="alert">{sentenceOf(count.error)}</span>}
    </p>
  );
}
