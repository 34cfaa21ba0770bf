import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { Partner, PartnerTold } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Page } from '../components/page.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { Table } from '../components/table.tsx';
import form from '../forms/form.module.css';
import { dayIn, longDate } from '../words/dates.ts';
import { PartnerForm } from './partner-form.tsx';
import { partnersQuery } from './queries.ts';
import { ToldOnce } from './told-once.tsx';
import { say } from './words.ts';

/** Portals of other organisations: who may ask, a new token, and cutting off. */
export function PartnersPage() {
  const { zone } = useMe();
  const query = useQuery(partnersQuery);
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<{ readonly partner: Partner; readonly act: 'token' | 'cut' }>();
  const letIn = useChange();
  const items = query.data?.items ?? [];
  return (
    <Page
      title={say('title')}
      aside={
        <Button kind="primary" onPress={() => setAdding(true)}>
          {say('add')}
        </Button>
      }
    >
      <p>{say('what')}</p>
      {query.isPending && <Loading rows={3} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty title={say('none')}>{say('none_how')}</Empty>}
      {items.length > 0 && (
        <Table
          label={say('title')}
          rows={items}
          columns={[
            { name: say('name'), cell: ({ name }) => name },
            {
              name: say('state'),
              cell: ({ disabledAt }) =>
                disabledAt === undefined
                  ? say('active')
                  : say('cut_since', { day: longDate(dayIn(zone, disabledAt)) }),
            },
            {
              acts: (partner) => {
                const { name, disabledAt } = partner;
                return disabledAt === undefined ? (
                  <>
                    <Button
                      aria-label={say('new_token_of', { name })}
                      onPress={() => setAsked({ partner, act: 'token' })}
                    >
                      {say('new_token')}
                    </Button>{' '}
                    <Button
                      aria-label={say('cut_of', { name })}
                      onPress={() => setAsked({ partner, act: 'cut' })}
                    >
                      {say('cut')}
                    </Button>
                  </>
                ) : (
                  <Button
                    aria-label={say('let_in_of', { name })}
                    isDisabled={letIn.isPending}
                    onPress={() => letIn.mutate({ partner, disabled: false })}
                  >
                    {say('let_in')}
                  </Button>
                );
              },
            },
          ]}
        />
      )}
      {letIn.isError && <p role="alert">{sentenceOf(letIn.error)}</p>}
      <Sheet title={say('add')} isOpen={isAdding} onClose={() => setAdding(false)}>
        <PartnerForm />
      </Sheet>
      <Sheet
        title={say(asked?.act === 'cut' ? 'cut' : 'new_token')}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked !== undefined && (
          <Sure key={asked.partner.id + asked.act} {...asked} onClose={() => setAsked(undefined)} />
        )}
      </Sheet>
    </Page>
  );
}

function useChange(onSuccess?: () => void) {
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
function Sure({
  partner,
  act,
  onClose,
}: {
  readonly partner: Partner;
  readonly act: 'token' | 'cut';
  readonly onClose: () => void;
}) {
  const cut = useChange(onClose);
  const renew = useMutation({
    mutationFn: () => ask<PartnerTold>(`/partners/${partner.id}/token`, { method: 'POST' }),
  });
  if (renew.isSuccess) return <ToldOnce told={renew.data} />;
  const problem = cut.error ?? renew.error;
  return (
    <>
      <p>{say(act === 'cut' ? 'cut_sure' : 'new_token_sure')}</p>
      {problem !== null && <p role="alert">{sentenceOf(problem)}</p>}
      <div className={form.bar}>
        <Button
          kind="primary"
          isDisabled={cut.isPending || renew.isPending}
          onPress={() => (act === 'cut' ? cut.mutate({ partner, disabled: true }) : renew.mutate())}
        >
          {say(act === 'cut' ? 'cut_of' : 'new_token_of', { name: partner.name })}
        </Button>
        <Button onPress={onClose}>{say('cancel')}</Button>
      </div>
    </>
  );
}
