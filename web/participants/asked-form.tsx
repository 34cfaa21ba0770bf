import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { participantQuery } from '../api/queries.ts';
import type { Participant } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { askedWords } from '../words/codes.ts';
import { longDate } from '../words/dates.ts';
import { withinSentence } from '../words/lists.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

function isSaid(participant: Participant, matter: keyof typeof askedWords): boolean {
  const said = participant[matter];
  return Array.isArray(said) ? said.length > 0 : said !== undefined;
}

/** What the person was asked and when; what was not can be ticked off when the answer is "none". */
export function AskedForm({
  participant,
  today,
}: {
  readonly participant: Participant;
  readonly today: string;
}) {
  const queries = useQueryClient();
  const { queryKey } = participantQuery(participant.id);
  const tick = useMutation({
    mutationFn: (matter: keyof typeof askedWords) =>
      ask(`/participants/${encodeURIComponent(participant.id)}`, {
        method: 'PATCH',
        version: participant.version,
        body: { asked: { ...participant.asked, [matter]: today } },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <>
      <ul className={styles.list}>
        {(Object.keys(askedWords) as (keyof typeof askedWords)[]).map((matter) => {
          const day = participant.asked[matter];
          return (
            <li key={matter}>
              {askedWords[matter]}{' '}
              <span className={styles.quiet}>
                {day === undefined
                  ? say('not_asked')
                  : say(isSaid(participant, matter) ? 'asked_on' : 'asked_on_none', { day: longDate(day) })}
              </span>{' '}
              {day === undefined && (
                <Button kind="quiet" isDisabled={tick.isPending} onPress={() => tick.mutate(matter)}>
                  {say('asked_today_none', { matter: withinSentence(askedWords[matter]) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {tick.isError && <p role="alert">{sentenceOf(tick.error)}</p>}
    </>
  );
}
