import { notifyManager, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.ts';

/** Makes the cache of answers. Only what may pass by itself is asked again: no connection, or a server that is busy. */
export function createQueryClient(): QueryClient {
  // That something is on its way is shown before the next press comes: told a moment later, two quick presses send it twice.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && (!(error instanceof ApiProblem) || error.status >= 500),
        retryDelay: (failures) => 400 * 2 ** failures,
        // A lost connection is shown as such with a retry, not waited out in silence.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
