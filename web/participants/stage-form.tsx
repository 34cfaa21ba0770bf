import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Stage, stages } from '../../src/domain/values/stage.ts';
import { ask, sentenceOf } from '../api/client.ts';
import { coachesQuery, participantQuery, stagesQuery } from '../api/queries.ts';
import type { ParticipantView } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { When } from '../components/when.tsx';
import { stageWords } from '../words/codes.ts';
import styles from './participant-page.module.css';

/** Changes the stage, any to any. It sets pace and notices; it never changes a score. */
export function StageForm({ participant }: { readonly participant: ParticipantView }) {
  const queries = useQueryClient();
  const [stage, setStage] = useState<Stage>(participant.stage);
  const [reason, setReason] = useState('');
  const history = useQuery(stagesQuery(participant.id));
  const coaches = useQuery(coachesQuery);
  const change = useMutation({
    mutationFn: () =>
      ask(`/participants/${encodeURIComponent(participant.id)}/stage`, {
        method: 'POST',
        version: participant.version,
        body: { stage, ...(reason.trim() && { reason: reason.trim() }) },
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: participantQuery(participant.id).queryKey }),
        queries.invalidateQueries({ queryKey: stagesQuery(participant.id).queryKey }),
      ]),
  });
  const nameOf = (id: string) => coaches.data?.items.find((coach) => coach.id === id)?.displayName;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Choice
          label="Stage, chosen with the participant"
          value={stage}
          onChange={setStage}
          options={stages.map((code) => [code, stageWords[code]])}
        />
        <TextLine
          label="Reason (optional)"
          hint="Kept for coaches only. The stage changes pace and notices, never a score."
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" isDisabled={stage === participant.stage || change.isPending}>
          Change stage
        </Button>
        {change.isError && <p role="alert">{sentenceOf(change.error)}</p>}
      </form>
      {history.data && history.data.items.length > 0 && (
        <ul className={styles.history} aria-label="Stages so far">
          {history.data.items.map((line) => (
            <li key={line.id}>
              <When at={line.createdAt} /> {stageWords[line.stage]}
              {nameOf(line.by) !== undefined && `, by ${nameOf(line.by)}`}
              {line.reason !== undefined && `: ${line.reason}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
