import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { Clearance, RetentionPeriods } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Section } from '../components/page.tsx';
import form from '../forms/form.module.css';
import { exactTime } from '../words/dates.ts';
import { FoundTable } from './found-table.tsx';
import { PeopleFound } from './people-found.tsx';
import { say } from './words.ts';

/** What would go now, and the acts of the two who let it go. */
export function ClearanceSection({
  clearance,
  periods,
}: {
  readonly clearance: Clearance | undefined;
  readonly periods: RetentionPeriods;
}) {
  const { user, zone } = useMe();
  const queries = useQueryClient();
  const [isSure, setSure] = useState(false);
  const act = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body?: unknown }) =>
      ask<Clearance>(`/clearances${path}`, { method: 'POST', body }),
    onSettled: () => {
      setSure(false);
      return queries.invalidateQueries({ queryKey: ['retention'] });
    },
  });
  const isAdministrator = user.role === 'administrator';
  const canLook = clearance === undefined || clearance.state === 'prepared';
  const hasPeriods = periods.kinds.some(({ months }) => months !== undefined);
  const of = (id: string, rest: string) => `/${encodeURIComponent(id)}/${rest}`;
  const decide = (id: string, decision: 'yes' | 'no') =>
    act.mutate({ path: of(id, 'decision'), body: { decision } });
  return (
    <Section title={say('now')}>
      <p>{say('now_what')}</p>
      {!hasPeriods && <p>{say('no_period')}</p>}
      {clearance !== undefined && (
        <>
          <p role="status">{stateWords(clearance, zone)}</p>
          <FoundTable clearance={clearance} />
          {(clearance.found.people?.count ?? 0) > 0 &&
            user.role !== 'auditor' &&
            clearance.state !== 'begun' && <PeopleFound id={clearance.id} />}
        </>
      )}
      {act.isError && <p role="alert">{sentenceOf(act.error)}</p>}
      {isAdministrator && (
        <div className={form.bar}>
          {clearance?.state === 'prepared' && Object.keys(clearance.found).length > 0 && (
            <Button kind="primary" isDisabled={act.isPending} onPress={() => setSure(true)}>
              {say('ask')}
            </Button>
          )}
          {clearance?.state === 'asked' && clearance.askedBy !== user.id && (
            <Button kind="primary" isDisabled={act.isPending} onPress={() => decide(clearance.id, 'yes')}>
              {say('yes')}
            </Button>
          )}
          {clearance?.state === 'asked' && (
            <Button isDisabled={act.isPending} onPress={() => decide(clearance.id, 'no')}>
              {say('no')}
            </Button>
          )}
          {canLook && (
            <Button isDisabled={act.isPending || !hasPeriods} onPress={() => act.mutate({ path: '' })}>
              {say(clearance === undefined ? 'look' : 'look_again')}
            </Button>
          )}
        </div>
      )}
      {clearance?.state === 'asked' && clearance.askedBy === user.id && <p>{say('own_ask')}</p>}
      <Sheet title={say('ask_sure')} isOpen={isSure} onClose={() => setSure(false)}>
        <p>{say('ask_sure_what')}</p>
        <div className={form.bar}>
          <Button
            kind="primary"
            isDisabled={act.isPending}
            onPress={() => clearance && act.mutate({ path: of(clearance.id, 'ask') })}
          >
            {say('ask_do')}
          </Button>
          <Button onPress={() => setSure(false)}>{say('keep')}</Button>
        </div>
      </Sheet>
    </Section>
  );
}

/** What a clearance has come to. */
export function stateWords({ state, ...row }: Clearance, zone: string): string {
  const when = exactTime(row.doneAt ?? row.decidedAt ?? row.askedAt ?? row.preparedAt ?? row.createdAt, zone);
  if (state === 'preparing' || state === 'begun' || state === 'replaced') return say(`state_${state}`);
  return say(`state_${state}`, { when });
}
