import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { tokensQuery } from '../api/oversight-queries.ts';
import type { Token } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Page } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import form from '../forms/form.module.css';
import { roleWords } from '../words/codes.ts';
import { exactTime } from '../words/dates.ts';
import { MakeTokenSheet } from './make-token-sheet.tsx';
import { say } from './words.ts';

/** What lets programs in. */
export function TokensPage() {
  const { zone } = useMe();
  const queries = useQueryClient();
  const query = useInfiniteQuery(tokensQuery);
  const [isMaking, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<Token>();
  const revoke = useMutation({
    mutationFn: (id: string) => ask(`/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => setLeaving(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const isPast = ({ expiresAt }: Token) => expiresAt < new Date().toISOString();
  return (
    <Page
      title={say('tokens')}
      aside={
        <Button kind="primary" onPress={() => setMaking(true)}>
          {say('make')}
        </Button>
      }
    >
      <p>{say('tokens_what')}</p>
      <Listing query={query} empty={[say('no_tokens'), say('no_tokens_how')]}>
        {(items) => (
          <Table
            label={say('tokens')}
            rows={items}
            columns={[
              { name: say('label'), cell: ({ label }) => label },
              { name: say('role'), cell: ({ role }) => roleWords[role] },
              {
                name: say('used'),
                cell: ({ lastUsedAt }) =>
                  lastUsedAt === undefined ? say('never') : <When at={lastUsedAt} />,
              },
              {
                name: say('good_until'),
                cell: (token) => (isPast(token) ? say('expired') : exactTime(token.expiresAt, zone)),
              },
              {
                acts: (token) =>
                  token.revokedAt === undefined ? (
                    <Button
                      aria-label={say('revoke_of', { label: token.label })}
                      isDisabled={isPast(token)}
                      onPress={() => setLeaving(token)}
                    >
                      {say('revoke')}
                    </Button>
                  ) : (
                    say('revoked')
                  ),
              },
            ]}
          />
        )}
      </Listing>
      <MakeTokenSheet isOpen={isMaking} onClose={() => setMaking(false)} />
      <Sheet
        role="alertdialog"
        title={say('revoke')}
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
      >
        <p>{say('revoke_sure', { label: leaving?.label ?? '' })}</p>
        {revoke.isError && <p role="alert">{sentenceOf(revoke.error)}</p>}
        <div className={form.bar}>
          <Button
            kind="primary"
            isDisabled={revoke.isPending}
            onPress={() => leaving && revoke.mutate(leaving.id)}
          >
            {say('revoke')}
          </Button>
          <Button onPress={() => setLeaving(undefined)}>{say('keep')}</Button>
        </div>
      </Sheet>
    </Page>
  );
}
