import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { coachesQuery } from '../api/queries.ts';
import type { HandedOver } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextBox } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import styles from './list.module.css';
import { say } from './words.ts';

/** What can be done with the people who are chosen; it stays in view while there are any. */
export function HandOver({
  chosen,
  clear,
}: {
  readonly chosen: readonly string[];
  readonly clear: () => void;
}) {
  const me = useMe();
  const queries = useQueryClient();
  const coaches = useQuery(coachesQuery).data?.items ?? [];
  const [isOpen, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const send = useMutation({
    mutationFn: () =>
      ask<HandedOver>('/handovers', {
        method: 'POST',
        body: { participantIds: chosen, to, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: ({ participantIds, already }) => {
      const name = coaches.find(({ id }) => id === to)?.displayName ?? '';
      const moved = participantIds.length - already.length;
      // Nobody moved: what was written is still there for another coach.
      if (moved === 0) return;
      const parts = [
        say('handed_over', { count: moved, name }),
        already.length > 0 && say('were_theirs', { count: already.length, name }),
      ];
      setSaid(parts.filter(Boolean).join(' '));
      setOpen(false);
      setNote('');
      clear();
    },
    onSettled: () => {
      for (const queryKey of [['participants'], ['review'], ['worklists'], ['me'], ['notices']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <>
      <p role="status" className={said === '' ? 'visually-hidden' : ''}>
        {said}
      </p>
      {chosen.length > 0 && (
        <div className={styles.chosen}>
          <span>{say('chosen', { count: chosen.length })}</span>
          <Button kind="primary" onPress={() => setOpen(true)}>
            {say('hand_over')}
          </Button>
          <Button kind="quiet" onPress={clear}>
            {say('clear')}
          </Button>
        </div>
      )}
      <Sheet
        title={say('hand_over_title', { count: chosen.length })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <Form unsaved={send} className={form.form} onSubmit={() => send.mutate()}>
          <Faults value={faultsOf(send.error)}>
            <p>{say('hand_over_what')}</p>
            <Faulty path="to">
              <Choice
                label={say('hand_over_to')}
                required
                value={to}
                options={[
                  ['', say('pick')],
                  ...coaches
                    .filter(({ id }) => me.user.role !== 'coach' || id !== me.user.id)
                    .map(({ id, displayName }) => [id, displayName] as const),
                ]}
                onChange={(id) => {
                  setTo(id);
                  send.reset();
                }}
              />
            </Faulty>
            <Faulty path="note">
              <TextBox
                label={say('hand_over_note')}
                hint={say('hand_over_hint')}
                value={note}
                maxLength={2000}
                onChange={({ target }) => setNote(target.value)}
              />
            </Faulty>
            {send.data && send.data.already.length === send.data.participantIds.length && (
              <p role="alert">
                {say('all_theirs', { name: coaches.find(({ id }) => id === to)?.displayName ?? '' })}
              </p>
            )}
            {send.isError && <FaultSummary error={send.error} />}
            <Button kind="primary" type="submit" isDisabled={send.isPending}>
              {say('hand_over_do')}
            </Button>
          </Faults>
        </Form>
      </Sheet>
    </>
  );
}
