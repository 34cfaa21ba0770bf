import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { coachesQuery } from '../api/queries.ts';
import type { NewCover } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextBox } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { dayIn } from '../words/dates.ts';
import styles from './list.module.css';
import { say } from './words.ts';

/** Has somebody stand in: for oneself, or for whomever a supervisor names. */
export function CoverForm() {
  const me = useMe();
  const queries = useQueryClient();
  const coaches = useQuery(coachesQuery).data?.items ?? [];
  const leads = me.user.role === 'supervisor';
  const today = dayIn(me.zone);
  const [coachId, setCoach] = useState(leads ? '' : me.user.id);
  const [by, setBy] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const make = useMutation({
    mutationFn: () => {
      const said = note.trim() === '' ? {} : { note: note.trim() };
      return ask('/covers', {
        method: 'POST',
        body: { coachId, by, from, until, ...said } satisfies NewCover,
      });
    },
    onSuccess: () => {
      setBy('');
      setUntil('');
      setNote('');
    },
    onSettled: () => {
      for (const queryKey of [['covers'], ['participants'], ['review']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  const named = coaches.map(({ id, displayName }) => [id, displayName] as const);
  return (
    <Form unsaved={make} className={`${form.form} ${styles.form}`} onSubmit={() => make.mutate()}>
      <Faults value={faultsOf(make.error)}>
        <p>{say('cover_what')}</p>
        {leads && (
          <Faulty path="coachId">
            <Choice
              label={say('cover_coach')}
              required
              value={coachId}
              options={[['', say('pick')], ...named]}
              onChange={setCoach}
            />
          </Faulty>
        )}
        <Faulty path="by">
          <Choice
            label={say('cover_by')}
            required
            value={by}
            options={[['', say('pick')], ...named.filter(([id]) => id !== coachId)]}
            onChange={setBy}
          />
        </Faulty>
        <div className={form.pair}>
          <Faulty path="from">
            <DayLine label={say('cover_from')} required value={from} onChange={setFrom} />
          </Faulty>
          <Faulty path="until">
            <DayLine label={say('cover_until')} required min={from} value={until} onChange={setUntil} />
          </Faulty>
        </div>
        <Faulty path="note">
          <TextBox
            label={say('cover_note')}
            hint={say('cover_note_hint')}
            rows={2}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Faulty>
        {make.isError && <FaultSummary error={make.error} />}
        <div>
          <Button kind="primary" type="submit" isDisabled={make.isPending}>
            {say('cover_do')}
          </Button>
        </div>
      </Faults>
    </Form>
  );
}
