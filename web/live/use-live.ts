import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isJustWritten } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { countAtRest } from './counts.ts';
import { type Happened, hearWhatHappens } from './stream.ts';
import { isTouched } from './touched.ts';

/** What comes in close together is read once. */
const gatherMs = 400;
/** What this tab wrote has been followed by then, mostly: scores come a moment after the profile they are of. */
const restMs = 3_000;

/**
 * Keeps what is shown in step with what happens elsewhere: counts and lists are read anew behind what stands, which stays until the
 * answer is there. Nothing takes the focus. What this tab has just written itself is only marked as old, and read once the hand rests:
 * the queue alone stays as it was decided.
 */
export function useLive(userId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const heard: Happened[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const readOld = () =>
      void queries.refetchQueries({
        type: 'active',
        predicate: ({ queryKey, state }) => state.isInvalidated && queryKey[0] !== 'review',
      });
    const refresh = () => {
      timer = undefined;
      const all = heard.splice(0);
      const refetchType = isJustWritten() ? 'none' : 'active';
      if (isJustWritten()) {
        countAtRest(queries);
        clearTimeout(rest);
        rest = setTimeout(readOld, restMs);
      } else void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      void queries.invalidateQueries({ refetchType, predicate: (query) => isTouched(query, all) });
      // Who can no longer be seen leaves the screen, whatever this tab wrote just now.
      if (all.some(({ event }) => event === 'release' || event === 'all'))
        void queries.invalidateQueries({ queryKey: ['releases'] });
    };
    const stop = hearWhatHappens(userId, (happened) => {
      heard.push(happened);
      timer ??= setTimeout(refresh, gatherMs);
    });
    return () => {
      clearTimeout(timer);
      clearTimeout(rest);
      stop();
    };
  }, [queries, userId]);
}
