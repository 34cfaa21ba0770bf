import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmployerReason } from '../../src/domain/release.ts';
import { ask } from '../api/client.ts';
import { useZone } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextBox, TextLine } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { wallClock } from '../words/dates.ts';
import { AnswerLine } from './answer-line.tsx';
import styles from './employing.module.css';
import { reasons, reasonWords } from './reasons.ts';
import { type AnswerGiven, type Released, releaseQuery } from './release-queries.ts';
import { say } from './words.ts';

type Act = AnswerGiven['action'];

/** What this employer may answer now, in plain sight; each says once more what it does before it is sent. */
export function AnswerActs({ released }: { readonly released: Released }) {
  const queries = useQueryClient();
  const [act, setAct] = useState<Act>();
  // How many answers stood when this one was chosen: a colleague's that came since is not answered over unseen.
  const [seen, setSeen] = useState(0);
  const send = useMutation({
    mutationFn: (answer: AnswerGiven) =>
      ask<Omit<Released, 'person' | 'coach' | 'notice'>>(
        `/releases/${encodeURIComponent(released.id)}/answers`,
        { method: 'POST', body: answer },
      ),
    // What came meanwhile is shown with what was wrong: whoever sends again has seen it.
    onError: () => setSeen(-1),
    onSuccess: (now) => {
      queries.setQueryData(releaseQuery(released.id).queryKey, { ...released, ...now });
      setAct(undefined);
    },
    // Also what came of it elsewhere meanwhile; what is typed stays.
    onSettled: () => queries.invalidateQueries({ queryKey: ['releases'] }),
  });
  if (act !== undefined)
    return (
      <ActForm
        act={act}
        released={released}
        sending={send}
        onSend={(answer) =>
          send.mutate({ ...answer, answersSeen: seen < 0 ? released.answers.length : seen })
        }
        onCancel={() => {
          send.reset();
          setAct(undefined);
        }}
      />
    );
  return (
    <div className={styles.actions}>
      {(['invite', 'make_offer', 'decline', 'take_back'] as const)
        .filter((one) => released.answersOpen.includes(one))
        .map((one, at) => (
          <Button
            key={one}
            kind={at === 0 && one !== 'take_back' ? 'primary' : 'plain'}
            onPress={() => {
              setSeen(released.answers.length);
              setAct(one);
            }}
          >
            {say(one)}
          </Button>
        ))}
    </div>
  );
}

function ActForm({
  act,
  released,
  sending,
  onSend,
  onCancel,
}: {
  readonly act: Act;
  readonly released: Released;
  readonly sending: Pick<UseMutationResult, 'status' | 'error'>;
  readonly onSend: (answer: AnswerGiven) => void;
  readonly onCancel: () => void;
}) {
  const zone = useZone();
  const [day, setDay] = useState('');
  const [time, setTime] = useState('09:00');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState<EmployerReason | ''>('');
  const noted = note.trim() === '' ? {} : { note: note.trim() };
  const answer = (): AnswerGiven => {
    if (act === 'invite')
      return { action: act, ...noted, ...(day !== '' && { at: wallClock(day, time || '00:00', zone) }) };
    if (act === 'decline') return { action: act, ...noted, ...(reason !== '' && { reasonCode: reason }) };
    return { action: act, ...noted };
  };
  return (
    <Form unsaved={sending} className={styles.fields} aria-label={say(act)} onSubmit={() => onSend(answer())}>
      {sending.status === 'error' && <FaultSummary error={sending.error} />}
      <Faults value={faultsOf(sending.error)}>
        {act === 'invite' && (
          <Faulty path="at">
            <div className={styles.actions}>
              <DayLine label={say('invite_at')} value={day} onChange={setDay} />
              <TextLine
                label={say('invite_time')}
                type="time"
                value={time}
                onChange={({ target }) => setTime(target.value)}
              />
            </div>
          </Faulty>
        )}
        {act === 'decline' && (
          <Faulty path="reasonCode">
            <Choice
              label={say('decline_why')}
              required
              value={reason}
              options={[['', say('choose_why')], ...reasons.map((one) => [one, reasonWords(one)] as const)]}
              onChange={setReason}
            />
          </Faulty>
        )}
        {act === 'take_back' ? (
          <TakenBack released={released} />
        ) : (
          <Faulty path="note">
            <TextBox
              label={say(act === 'invite' ? 'invite_note' : 'offer_note')}
              hint={say(act === 'invite' ? 'person_reads' : 'coach_reads')}
              maxLength={2000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </Faulty>
        )}
      </Faults>
      <div className={styles.actions}>
        <Button type="submit" kind="primary" isDisabled={sending.status === 'pending'}>
          {say(act)}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** Which answer is taken back, and what its person may have seen of it by now. */
function TakenBack({ released }: { readonly released: Released }) {
  const answer = released.answers.findLast(({ action }) => action !== 'take_back');
  return (
    <>
      {answer !== undefined && (
        <p>
          {say('take_back_what')} <AnswerLine answer={answer} />
        </p>
      )}
      <p className={styles.quiet}>{say('take_back_words')}</p>
    </>
  );
}
