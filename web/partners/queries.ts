import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Partner, PersonLink } from '../api/types.ts';

/** All partners of the organisation: they are few. */
export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: ({ signal }) =>
    ask<{ readonly items: readonly Partner[] }>('/partners', { query: { limit: 200 }, signal }),
});

/** The portals that somebody is linked to, and was. */
export const linksQuery = (participantId: string) =>
  queryOptions({
    queryKey: ['partner-links', participantId],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly PersonLink[] }>(
        `/participants/${encodeURIComponent(participantId)}/links`,
        { query: { limit: 200 }, signal },
      ),
  });
