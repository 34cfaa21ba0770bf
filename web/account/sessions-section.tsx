import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { sessionsQuery } from '../api/queries.ts';
import type { OwnSession } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { When } from '../components/when.tsx';
import styles from './account-page.module.css';
import { readAgent } from './agent.ts';
import { say } from './words.ts';

/** Where one is signed in, and the way to end it there. */
export function SessionsSection() {
  const queries = useQueryClient();
  const query = useInfiniteQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string | undefined) =>
      ask(id === undefined ? '/me/sessions' : `/me/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const sessions = (query.data?.pages.flatMap(({ items }) => items) ?? []).toSorted(latestFirst);
  return (
    <Section title={say('sessions')}>
      <p>{say('sessions_what')}</p>
      {query.isPending && <Loading rows={2} />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{agentWords(session)}</strong>
              {session.current && <span className={styles.here}> · {say('here')}</span>}
              <p className={styles.times}>
                {say('last_used')} <When at={session.lastUsedAt} />, {say('since')}{' '}
                <When at={session.createdAt} />
              </p>
            </div>
            {!session.current && (
              <Button
                aria-label={say('end_of', { agent: agentWords(session) })}
                isDisabled={end.isPending}
                onPress={() => end.mutate(session.id)}
              >
                {say('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
      {end.isError && <p role="alert">{sentenceOf(end.error)}</p>}
      <div className={styles.line}>
        {sessions.length > 1 ? (
          <Button isDisabled={end.isPending} onPress={() => end.mutate(undefined)}>
            {say('end_others')}
          </Button>
        ) : (
          sessions.length === 1 && <p className={styles.times}>{say('nowhere_else')}</p>
        )}
        <span role="status">
          {end.isSuccess ? say(end.variables === undefined ? 'ended_others' : 'ended') : ''}
        </span>
      </div>
    </Section>
  );
}

/** The one that is looked from, then the last used. */
function latestFirst(a: OwnSession, b: OwnSession): number {
  return Number(b.current) - Number(a.current) || b.lastUsedAt.localeCompare(a.lastUsedAt);
}

function agentWords({ agent }: OwnSession): string {
  const { browser, system } = readAgent(agent);
  if (browser !== undefined && system !== undefined) return say('agent_on', { browser, system });
  return browser ?? system ?? say('unknown_agent');
}
