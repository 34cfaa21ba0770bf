import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlacementEndReason } from '../../src/domain/placement.ts';
import { ask } from '../api/client.ts';
import type { Match, Page, Placement, PlacementChange } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { dayIn, longDate } from '../words/dates.ts';
import styles from './job-section.module.css';
import { say } from './words.ts';

const jobsQuery = (participantId: string) =>
  queryOptions({
    queryKey: ['placements', participantId],
    queryFn: ({ signal }) =>
      ask<Page<Placement>>('/placements', { query: { participantId, limit: 200 }, signal }),
  });

/** Of a match whose job was started: since when, until when, and its end to write down. */
export function JobSection({ match: { id, state, participant } }: { readonly match: Match }) {
  const { data } = useQuery({ ...jobsQuery(participant.id), enabled: state === 'placed' });
  const job = state === 'placed' ? data?.items.find(({ matchId }) => matchId === id) : undefined;
  const [isOpen, setOpen] = useState(false);
  if (!job) return null;
  return (
    <section className={styles.job}>
      <h2>{say('title')}</h2>
      <p>{spanOf(job)}</p>
      {isOpen ? (
        <JobForm job={job} onDone={() => setOpen(false)} />
      ) : (
        <Button onPress={() => setOpen(true)}>{say('change')}</Button>
      )}
    </section>
  );
}

function spanOf({ startedOn, endedOn, endReason }: Placement): string {
  const day = longDate(startedOn);
  if (endedOn === undefined) return say('since', { day });
  const until = longDate(endedOn);
  if (endReason === undefined) return say('was', { day, until });
  return say('was_why', { day, until, why: say(`reason_${endReason}`) });
}

function JobForm({ job, onDone }: { readonly job: Placement; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const today = dayIn(useMe().zone);
  const [startedOn, setStart] = useState(job.startedOn);
  const [endedOn, setEnd] = useState(job.endedOn ?? '');
  const [why, setWhy] = useState<PlacementEndReason | ''>(job.endReason ?? '');
  const save = useMutation({
    mutationFn: () => {
      const body: PlacementChange = {
        startedOn,
        ...(endedOn === '' ? {} : { endedOn }),
        ...(why === '' || endedOn === '' ? {} : { endReason: why }),
      };
      return ask(`/placements/${encodeURIComponent(job.id)}`, {
        method: 'PATCH',
        body,
        version: job.version,
      });
    },
    onSuccess: onDone,
    onSettled: () =>
      Promise.all(
        ['placements', 'releases', 'consents', 'matches'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  return (
    <Form unsaved={save} className={form.form} onSubmit={() => save.mutate()}>
      <Faults value={faultsOf(save.error)}>
        <Faulty path="startedOn">
          <DayLine label={say('first_day')} required max={today} value={startedOn} onChange={setStart} />
        </Faulty>
        <Faulty path="endedOn">
          <DayLine
            label={say('last_day')}
            hint={say('last_day_hint')}
            min={startedOn}
            max={today}
            required={job.endedOn !== undefined}
            value={endedOn}
            onChange={setEnd}
          />
        </Faulty>
        {endedOn !== '' && (
          <Choice
            label={say('why')}
            value={why}
            options={[['', say('not_said')], ...reasons()]}
            onChange={setWhy}
          />
        )}
        {save.isError && <FaultSummary error={save.error} />}
        <div className={form.bar}>
          <Button type="submit" kind="primary" isDisabled={save.isPending}>
            {say('save')}
          </Button>
          <Button onPress={onDone}>{say('keep')}</Button>
        </div>
      </Faults>
    </Form>
  );
}

/** Why a job can end, in the order in which it is asked. */
const reasons = () =>
  (['time_was_up', 'other_job', 'not_right', 'let_go', 'another_reason'] satisfies PlacementEndReason[]).map(
    (code) => [code, say(`reason_${code}`)] as const,
  );
