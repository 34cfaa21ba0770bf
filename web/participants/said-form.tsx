import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { participantQuery } from '../api/queries.ts';
import type { Participant, ReadText } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextBox } from '../components/field.tsx';
import { useUnsaved } from '../forms/unsaved.ts';
import styles from './participant-page.module.css';
import { kept, newIn, tickKey } from './said.ts';
import { SaidList } from './said-list.tsx';
import { say } from './words.ts';

/** Reads what somebody says of their work, and keeps what is ticked: nothing counts before. */
export function SaidForm({ participant }: { readonly participant: Participant }) {
  const queries = useQueryClient();
  const [text, setText] = useState(participant.experienceText ?? '');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  useUnsaved(ticked.size > 0 || text !== (participant.experienceText ?? ''));
  const read = useMutation({
    mutationFn: () => ask<ReadText>('/skills/link', { method: 'POST', body: { text } }),
    onSuccess: () => setTicked(new Set()),
  });
  const found = read.data && newIn(participant, read.data);
  const keep = useMutation({
    mutationFn: (all: ReadText) =>
      ask(`/participants/${encodeURIComponent(participant.id)}`, {
        method: 'PATCH',
        version: participant.version,
        body: kept(participant, all, ticked),
      }),
    onSuccess: () => setTicked(new Set()),
    onSettled: () => queries.invalidateQueries({ queryKey: participantQuery(participant.id).queryKey }),
  });
  const toggle = (key: string) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });

  return (
    <div className={styles.form}>
      <TextBox
        label={say('words_done')}
        hint={say('words_done_hint')}
        value={text}
        maxLength={10_000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button isDisabled={text.trim() === '' || read.isPending} onPress={() => read.mutate()}>
        {say('find_in_words')}
      </Button>
      {read.isError && <p role="alert">{sentenceOf(read.error)}</p>}
      {found && (
        <SaidList
          found={found}
          isTicked={(tick) => ticked.has(tickKey(tick))}
          toggle={(tick) => toggle(tickKey(tick))}
        />
      )}
      {read.data && ticked.size > 0 && (
        <Button
          kind="primary"
          isDisabled={keep.isPending}
          onPress={() => read.data && keep.mutate(read.data)}
        >
          {say('keep_ticked')}
        </Button>
      )}
      {keep.isError && <p role="alert">{sentenceOf(keep.error)}</p>}
      {keep.isSuccess && <p role="status">{say('kept')}</p>}
    </div>
  );
}
