import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StopReason } from '../../src/domain/organisation.ts';
import { ask, sentenceOf } from '../api/client.ts';
import { scoringQuery } from '../api/oversight-queries.ts';
import { meQuery } from '../api/queries.ts';
import type { Scoring, ScoringChange } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import form from '../forms/form.module.css';
import { choicesOf } from '../words/code-table.ts';
import { stopReasonWords } from '../words/codes.ts';
import { exactTime } from '../words/dates.ts';
import { stopReasonSaid } from '../words/stop-reason.ts';
import { say } from './words.ts';

/** What people set over the machine: the stop switch, and whether reasons come before scores. */
export function ScoringSection() {
  const query = useQuery(scoringQuery);
  return (
    <Section title={say('scoring')}>
      {query.isPending && <Loading rows={1} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Switch scoring={query.data} />}
    </Section>
  );
}

function Switch({ scoring }: { readonly scoring: Scoring }) {
  const { stopped, since, by, reasonCode, reasonsFirst, version } = scoring;
  const { zone } = useMe();
  const queries = useQueryClient();
  const [isStopping, setStopping] = useState(false);
  const [reason, setReason] = useState<StopReason | ''>('');
  const turn = useMutation({
    mutationFn: (body: ScoringChange) =>
      ask<Scoring>('/operations/scoring', { method: 'PATCH', version, body }),
    onSuccess: () => {
      setStopping(false);
      setReason('');
    },
    onSettled: () =>
      Promise.all([scoringQuery, meQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey }))),
  });
  return (
    <>
      <p role="status">
        {stopped && since !== undefined
          ? say('stopped_since', {
              when: exactTime(since, zone),
              who: by?.displayName ?? say('somebody'),
            })
          : say('scoring_runs')}
        {stopReasonSaid(reasonCode)}
      </p>
      <p>{stopped ? say('resume_what') : say('stop_what')}</p>
      {turn.isError && !isStopping && <p role="alert">{sentenceOf(turn.error)}</p>}
      <div className={form.bar}>
        <Button
          isDisabled={turn.isPending}
          onPress={() => (stopped ? turn.mutate({ stopped: false }) : setStopping(true))}
        >
          {stopped ? say('resume') : say('scoring_stops')}
        </Button>
      </div>
      <Sheet
        role="alertdialog"
        title={say('scoring_stops')}
        isOpen={isStopping}
        onClose={() => setStopping(false)}
      >
        <p>{say('stop_sure')}</p>
        <Choice
          label={say('stop_reason')}
          value={reason}
          onChange={setReason}
          options={[['', say('reason_unsaid')], ...choicesOf(stopReasonWords)]}
        />
        {turn.isError && <p role="alert">{sentenceOf(turn.error)}</p>}
        <div className={form.bar}>
          <Button
            kind="primary"
            isDisabled={turn.isPending}
            onPress={() => turn.mutate({ stopped: true, ...(reason !== '' && { reasonCode: reason }) })}
          >
            {say('scoring_stops')}
          </Button>
          <Button kind="quiet" onPress={() => setStopping(false)}>
            {say('stop_not')}
          </Button>
        </div>
      </Sheet>
      <h3>{say('reasons_and_scores')}</h3>
      <p>{reasonsFirst ? say('reasons_first') : say('scores_first')}</p>
      <p>{say('reasons_first_what')}</p>
      <div className={form.bar}>
        <Button isDisabled={turn.isPending} onPress={() => turn.mutate({ reasonsFirst: !reasonsFirst })}>
          {reasonsFirst ? say('put_scores_first') : say('put_reasons_first')}
        </Button>
      </div>
    </>
  );
}
