import type { QueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { decisionsQuery, matchQuery, meQuery } from '../api/queries.ts';
import type { DecisionInput, Match } from '../api/types.ts';
import type { Decidable, Known } from './acts.ts';
import { isOvertaken, readsAlike, whoDecided } from './told.ts';

interface MatchCalls {
  readonly send: (id: string, version: number, input: DecisionInput) => Promise<Match>;
  /** Where a match was only written anew, and reads as it did here, a decision is sent again against what stands: nobody decided otherwise. */
  readonly sendAsSeen: (match: Decidable, input: DecisionInput, to: Known['state']) => Promise<Match>;
  readonly readAnew: (id: string) => Promise<Match>;
  /** Reads a match anew that was decided about elsewhere; gives who did what, where that is why it stands elsewhere now. */
  readonly readOthers: (match: Pick<Decidable, 'id' | 'state'>) => Promise<string | undefined>;
}

/** What a sitting asks of the server about a match; `latest` keeps what is heard of it. */
export function createMatchCalls(queries: QueryClient, latest: Map<string, Known>): MatchCalls {
  const send: MatchCalls['send'] = (id, version, input) =>
    ask<Match>(`/matches/${encodeURIComponent(id)}/decisions`, {
      ...{ method: 'POST', body: input, version, outlastsPage: true },
    });

  async function readAnew(id: string): Promise<Match> {
    const match = await queries.fetchQuery({ ...matchQuery(id), staleTime: 0 });
    const { version, state, decisionsAllowed } = match;
    latest.set(id, { version, state, decisionsAllowed });
    return match;
  }

  return {
    send,
    async sendAsSeen(match, input, to) {
      const seen = queries.getQueryData(matchQuery(match.id).queryKey);
      try {
        return await send(match.id, match.version, input);
      } catch (error) {
        if (seen === undefined || !isOvertaken(error)) throw error;
        const fresh = await readAnew(match.id);
        if (fresh.version === match.version || !readsAlike(seen, fresh)) throw error;
        latest.set(match.id, { version: fresh.version + 1, state: to, decisionsAllowed: [] });
        return send(match.id, fresh.version, input);
      }
    },
    readAnew,
    async readOthers({ id, state: before }) {
      const { state } = await readAnew(id);
      if (state === before) return undefined;
      const { items } = await queries.fetchQuery({ ...decisionsQuery(id), staleTime: 0 });
      return whoDecided(state, items, queries.getQueryData(meQuery.queryKey)?.user.id);
    },
  };
}
