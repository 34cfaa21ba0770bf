import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { coversQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { longDate } from '../words/dates.ts';
import styles from './list.module.css';
import { say } from './words.ts';

/** Who stands in for whom, now and to come; one's own can be ended, by a supervisor anybody's. */
export function CoverList() {
  const me = useMe();
  const queries = useQueryClient();
  const query = useQuery(coversQuery);
  const end = useMutation({
    mutationFn: (id: string) => ask(`/covers/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => {
      for (const queryKey of [['covers'], ['participants'], ['review'], ['me']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  if (query.isPending) return <Loading rows={2} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <p>{say('covers_none')}</p>;
  return (
    <>
      <ul className={styles.covers}>
        {query.data.items.map(({ id, coachId, coachName = '', byName = '', from, until, note, running }) => (
          <li key={id} className={styles.cover}>
            <span>
              {say('cover_line', {
                by: byName,
                coach: coachName,
                from: longDate(from),
                until: longDate(until),
              })}
              {running && ` · ${say('cover_running')}`}
              {note !== undefined && <span className={styles.note}>{note}</span>}
            </span>
            {(me.user.role === 'supervisor' || coachId === me.user.id) && (
              <Button
                aria-label={say('cover_end_label', { by: byName, coach: coachName })}
                isDisabled={end.isPending}
                onPress={() => end.mutate(id)}
              >
                {say('cover_end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.isError && <p role="alert">{sentenceOf(end.error)}</p>}
    </>
  );
}
