import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import type { Partner, PartnerTold } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import form from '../forms/form.module.css';
import { partnersQuery } from './queries.ts';
import { ToldOnce } from './told-once.tsx';
import { say } from './words.ts';

/** What an administrator does to a partner, each behind a sentence on what it comes to. */
export type PartnerAct = 'token' | 'secret' | 'cut';

export const actWords = {
  token: { title: 'new_token', of: 'new_token_of', sure: 'new_token_sure' },
  secret: { title: 'new_secret', of: 'new_secret_of', sure: 'new_secret_sure' },
  cut: { title: 'cut', of: 'cut_of', sure: 'cut_sure' },
} as const;

/** Cuts a partner off, or lets it in again. */
export function useStanding(onSuccess?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ partner, disabled }: { readonly partner: Partner; readonly disabled: boolean }) =>
      ask<PartnerTold>(`/partners/${partner.id}`, {
        ...{ method: 'PATCH', body: { disabled }, version: partner.version },
      }),
    onSuccess,
    onSettled: () => queries.invalidateQueries({ queryKey: partnersQuery.queryKey }),
  });
}

/** What an act does, before it is done. */
export function Sure({
  partner,
  act,
  onClose,
}: {
  readonly partner: Partner;
  readonly act: PartnerAct;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const cut = useStanding(onClose);
  const renew = useMutation({
    mutationFn: (what: 'token' | 'secret') =>
      ask<PartnerTold>(`/partners/${partner.id}/${what}`, { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: partnersQuery.queryKey }),
  });
  if (renew.isSuccess) return <ToldOnce told={renew.data} />;
  const problem = cut.error ?? renew.error;
  return (
    <>
      <p>{say(actWords[act].sure)}</p>
      {problem !== null && <p role="alert">{sentenceOf(problem)}</p>}
      <div className={form.bar}>
        <Button
          kind="primary"
          isDisabled={cut.isPending || renew.isPending}
          onPress={() => (act === 'cut' ? cut.mutate({ partner, disabled: true }) : renew.mutate(act))}
        >
          {say(actWords[act].of, { name: partner.name })}
        </Button>
        <Button onPress={onClose}>{say('cancel')}</Button>
      </div>
    </>
  );
}
