import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { ReadText } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextBox } from '../components/field.tsx';
import { nothingSaid, type Ticked } from './new-participant.ts';
import styles from './participant-page.module.css';
import { kept, newIn, tickKey } from './said.ts';
import { SaidList } from './said-list.tsx';
import { say } from './words.ts';

/** What somebody new says of work in their own words, and what is ticked of it. */
export function SaidWords({
  text,
  onText,
  onTicked,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTicked: (ticked: Ticked) => void;
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const become = (keys: ReadonlySet<string>, read: ReadText | undefined) => {
    setTicked(keys);
    onTicked(read === undefined ? nothingSaid : kept(nothingSaid, read, keys));
  };
  const read = useMutation({
    mutationFn: () => ask<ReadText>('/skills/link', { method: 'POST', body: { text } }),
    onSuccess: (found) => become(new Set(), found),
  });
  return (
    <>
      <TextBox
        label={say('words_wanted')}
        hint={say('words_wanted_hint')}
        value={text}
        maxLength={10_000}
        onChange={({ target }) => onText(target.value)}
      />
      <div>
        <Button isDisabled={text.trim() === '' || read.isPending} onPress={() => read.mutate()}>
          {say('find_in_words')}
        </Button>
      </div>
      {read.isError && <p role="alert">{sentenceOf(read.error)}</p>}
      {read.data && (
        <div className={styles.form}>
          <SaidList
            found={newIn(nothingSaid, read.data)}
            isTicked={(tick) => ticked.has(tickKey(tick))}
            toggle={(tick) => {
              const keys = new Set(ticked);
              if (!keys.delete(tickKey(tick))) keys.add(tickKey(tick));
              become(keys, read.data);
            }}
          />
        </div>
      )}
    </>
  );
}
