import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sentenceOf } from '../api/client.ts';
import type { Release } from '../api/types.ts';
import { useZone } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { dayOrTime } from '../words/dates.ts';
import { tellOfNewcomers } from './queries.ts';
import styles from './release.module.css';
import { say } from './words.ts';

/** Who came to the employer later: until the person was told of them, and a day after that, they see nothing. */
export function Newcomers({ release: { late, matchId, to } }: { readonly release: Release }) {
  const queries = useQueryClient();
  const zone = useZone();
  const tell = useMutation({
    mutationFn: () => tellOfNewcomers(matchId),
    onSettled: () => queries.invalidateQueries({ queryKey: ['releases'] }),
  });
  const waiting = late.filter(({ id }) => !to.some((reader) => reader.id === id));
  if (waiting.length === 0) return null;
  const isUntold = waiting.some(({ toldAt }) => toldAt === undefined);
  return (
    <Section title={say('newcomers')}>
      <ul>
        {waiting.map(({ id, name, from }) => (
          <li key={id}>
            {from === undefined
              ? say('newcomer_waits', { name })
              : say('newcomer_from', { name, day: dayOrTime(from, zone) })}
          </li>
        ))}
      </ul>
      {isUntold && (
        <div className={styles.acts}>
          <Button isDisabled={tell.isPending} onPress={() => tell.mutate()}>
            {say('told')}
          </Button>
        </div>
      )}
      {tell.isError && <p role="alert">{sentenceOf(tell.error)}</p>}
    </Section>
  );
}
