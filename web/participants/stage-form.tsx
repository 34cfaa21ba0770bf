import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { coachesQuery, participantQuery, stagesQuery } from '../api/queries.ts';
import type { Participant, StageChoice } from '../api/types.ts';
import { ReasonedChoice } from '../components/reasoned-choice.tsx';
import { When } from '../components/when.tsx';
import { choicesOf } from '../words/code-table.ts';
import { stageWords } from '../words/codes.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

/** Changes the stage, any to any. It sets pace and notices; it never changes a score. */
export function StageForm({ participant }: { readonly participant: Participant }) {
  const queries = useQueryClient();
  const history = useQuery(stagesQuery(participant.id));
  const coaches = useQuery(coachesQuery);
  const nameOf = (id: string) => coaches.data?.items.find((coach) => coach.id === id)?.displayName;
  const byOf = (id: string) => {
    const name = nameOf(id);
    return name === undefined ? '' : `, ${say('by', { name })}`;
  };
  return (
    <>
      <ReasonedChoice
        label={say('stage_choice')}
        hint={say('stage_hint')}
        action={say('stage_change')}
        choices={choicesOf(stageWords)}
        now={participant.stage}
        send={(stage, reason) =>
          ask(`/participants/${encodeURIComponent(participant.id)}/stage`, {
            method: 'POST',
            version: participant.version,
            body: { stage, reason } satisfies StageChoice,
          })
        }
        onSettled={() =>
          Promise.all([
            queries.invalidateQueries({ queryKey: participantQuery(participant.id).queryKey }),
            queries.invalidateQueries({ queryKey: stagesQuery(participant.id).queryKey }),
          ])
        }
      />
      {history.data && history.data.items.length > 0 && (
        <ul className={styles.history} aria-label={say('stages')}>
          {history.data.items.map((line) => (
            <li key={line.id}>
              <When at={line.createdAt} /> {stageWords[line.stage]}
              {byOf(line.by)}
              {line.reason !== undefined && `: ${line.reason}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
