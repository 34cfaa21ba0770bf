import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { meQuery, reviewQuery } from '../api/queries.ts';
import type { ReviewRow } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { LaterMenu } from '../decide/later-menu.tsx';
import { putOffWords } from '../decide/put-off-words.ts';
import { useSitting } from '../decide/sitting-provider.tsx';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { useAsk } from '../questions/ask-provider.tsx';
import { askedOf } from '../questions/asked.ts';
import { deferQuestion } from '../questions/defer.ts';
import { postponements } from '../words/dates.ts';
import styles from './open-person.module.css';
import { withoutQuestion } from './queue.ts';
import { say } from './words.ts';

/** What somebody is to be asked: now, or where nothing else is to be decided, on another day. Nobody reached is the next working day. */
export function PersonQuestion({
  row: { participant, best, question },
  onGone,
}: {
  readonly row: ReviewRow & { readonly question: NonNullable<ReviewRow['question']> };
  /** The question is answered or put off. */
  readonly onGone: () => void;
}) {
  const queries = useQueryClient();
  const ask = useAsk();
  const { zone } = useMe();
  const [opened, setOpened] = useState<'later' | 'day'>();
  const isLast = best.length === 0;
  const leave = () => {
    if (isLast) onGone();
    for (const whose of ['mine', 'all'] as const)
      queries.setQueryData(
        reviewQuery(whose).queryKey,
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({ ...page, items: withoutQuestion(page.items, question.id) })),
          },
      );
    void queries.invalidateQueries({ queryKey: ['review'] });
    void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  const sitting = useSitting();
  const defer = useMutation({
    mutationFn: ({ until }: { readonly until: string; readonly date: string }) =>
      deferQuestion(question.id, until),
    onSuccess: (_, { date }) => {
      sitting.keep({
        participantId: participant.id,
        ...putOffWords(participant.displayName, date, zone),
        takeBack: async () => {
          await deferQuestion(question.id, null);
          await queries.invalidateQueries({ queryKey: meQuery.queryKey });
        },
      });
      leave();
    },
  });
  const open = () =>
    ask({
      ...askedOf(question),
      onDone: (answer) => {
        const [nextDay] = postponements(new Date().toISOString(), zone);
        if (answer === 'not_reached' && nextDay) defer.mutate({ until: nextDay.date, date: nextDay.date });
        else leave();
      },
    });
  useShortcuts({ a: open, l: isLast ? () => setOpened('later') : undefined });
  return (
    <div className={styles.question}>
      <p>{question.text}</p>
      <div className={styles.acts}>
        <Button keys="a" onPress={open}>
          {say('ask', { name: participant.displayName })}
        </Button>
        {isLast && (
          <LaterMenu
            opened={opened}
            onOpen={setOpened}
            onClose={(what) => setOpened((now) => (now === what ? undefined : now))}
            onDay={(day) => {
              setOpened(undefined);
              defer.mutate(day);
            }}
          />
        )}
      </div>
      {defer.isError && <p role="alert">{sentenceOf(defer.error)}</p>}
    </div>
  );
}
