import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { erasuresQuery } from '../api/oversight-queries.ts';
import type { Erasure } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import form from '../forms/form.module.css';
import { exactTime, longDate } from '../words/dates.ts';
import { say } from './words.ts';

/** Who is to be forgotten, for the second yes; who was, with the certificate. */
export function ErasuresPage() {
  const { user, zone } = useMe();
  const queries = useQueryClient();
  const query = useInfiniteQuery(erasuresQuery);
  const decide = useMutation({
    mutationFn: ({ id, decision }: { readonly id: string; readonly decision: 'yes' | 'no' }) =>
      ask(`/erasures/${encodeURIComponent(id)}/decision`, { method: 'POST', body: { decision } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['erasures'] }),
  });
  const mayDecide = ({ state, codeBy }: Erasure) =>
    state === 'asked' && codeBy !== user.id && user.role !== 'auditor';
  return (
    <Page title={say('title')} wide>
      <p>{say('what')}</p>
      {decide.isError && <p role="alert">{sentenceOf(decide.error)}</p>}
      <Listing query={query} empty={[say('none'), say('none_how')]}>
        {(items) => (
          <Table
            label={say('title')}
            rows={items}
            columns={[
              { name: say('record'), cell: ({ id }) => id },
              {
                name: say('asked'),
                cell: ({ createdAt, own, codeBy, clearanceId }) => (
                  <>
                    <When at={createdAt} />
                    {own && `, ${say('own')}`}
                    {codeBy !== undefined && `, ${say('by_code')}`}
                    {clearanceId !== undefined && `, ${say('by_time')}`}
                  </>
                ),
              },
              { name: say('about'), cell: ({ participantId }) => participantId ?? '–' },
              { name: say('state'), cell: (row) => <State row={row} zone={zone} /> },
              {
                acts: (row) =>
                  mayDecide(row) && (
                    <div className={form.bar}>
                      {row.by !== user.id && (
                        <Button
                          aria-label={say('yes_of', { id: row.participantId ?? row.id })}
                          isDisabled={decide.isPending}
                          onPress={() => decide.mutate({ id: row.id, decision: 'yes' })}
                        >
                          {say('yes')}
                        </Button>
                      )}
                      <Button
                        kind="quiet"
                        aria-label={say('no_of', { id: row.participantId ?? row.id })}
                        isDisabled={decide.isPending}
                        onPress={() => decide.mutate({ id: row.id, decision: 'no' })}
                      >
                        {say('no')}
                      </Button>
                    </div>
                  ),
              },
            ]}
          />
        )}
      </Listing>
    </Page>
  );
}

function State({
  row: { state, doneAt, gone, kept },
  zone,
}: {
  readonly row: Erasure;
  readonly zone: string;
}) {
  if (state !== 'done' || doneAt === undefined) return say(`state_${state === 'done' ? 'begun' : state}`);
  const count = Object.values(gone ?? {}).reduce((sum, one) => sum + one, 0);
  return (
    <>
      {say('state_done', { when: exactTime(doneAt, zone) })}. {say('gone', { count })}.
      <details>
        <summary>{say('kept')}</summary>
        <ul>
          {(kept ?? []).map(({ what, why, until }) => (
            <li key={what}>{until === undefined ? why : say('until', { why, day: longDate(until) })}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
