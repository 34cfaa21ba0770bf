import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { factorsQuery } from '../api/queries.ts';
import type { Factor } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { When } from '../components/when.tsx';
import styles from './account-page.module.css';
import { say } from './words.ts';

/** What somebody has set up, each with its name, and the way to take it away. */
export function FactorList({ factors }: { readonly factors: readonly Factor[] }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => ask(`/me/factors/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: factorsQuery.queryKey }),
  });
  return (
    <>
      <ul className={styles.sessions}>
        {factors.map((factor) => (
          <li key={factor.id}>
            <div>
              <strong>{nameOf(factor)}</strong>
              <p className={styles.times}>
                {kindOf(factor)} {say('since')} <When at={factor.createdAt} />
              </p>
            </div>
            <Button
              aria-label={say('remove_of', { factor: nameOf(factor) })}
              isDisabled={remove.isPending}
              onPress={() => remove.mutate(factor.id)}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {remove.isError && <p role="alert">{sentenceOf(remove.error)}</p>}
    </>
  );
}

function nameOf({ kind, label }: Factor): string {
  if (label !== '') return label;
  return say(kind === 'passkey' ? 'a_passkey' : 'an_app');
}

function kindOf({ kind, backedUp }: Factor): string {
  if (kind !== 'passkey') return say('kind_app');
  return say(backedUp === true ? 'kind_passkey_account' : 'kind_passkey_device');
}
