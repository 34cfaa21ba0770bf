import type { Fields } from '../../../domain/access/decide.ts';
import { type WorklistName, worklistNames } from '../../../domain/worklist.ts';
import type { WorklistItem } from '../../../services/worklists/worklists.ts';
import { isolated } from '../../../words/direction.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { worklistCounts, worklistItemShown, worklistQuery } from './schema.ts';

/** What each list holds, what has waited longest first. */
const summaries: Readonly<Record<WorklistName, string>> = {
  unassigned: 'People nobody is in charge of',
  stale_profiles: 'People whose profile nobody changed for 90 days',
  waiting_answers: 'Matches whose participant or employer has had the word for five working days',
  paused: 'People who are paused, since when',
  not_scored:
    'People who have waited for their scores for a quarter of an hour, could not be scored, or want none',
  expiring_consents: 'Consents whose last day comes within a month, the first to end first',
  closing_postings: 'Postings that end within seven days, the first to end first',
};

/** What waits for somebody to look. */
export function worklistRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { worklists } = services;
  return [
    route({
      method: 'get',
      path: '/worklists',
      access: 'worklist:read',
      summary: 'The lists of what waits, each with how much is on it',
      description: 'A coach sees their own people, and those nobody is in charge of; a supervisor all.',
      output: worklistCounts,
      handler: (ctx) => worklists.counts(ctx),
      present: (items) => ({ items: items.map(({ name, count }) => ({ name, count })) }),
    }),
    ...worklistNames.map((name) =>
      route({
        method: 'get',
        path: `/worklists/${name}`,
        access: 'worklist:read',
        summary: summaries[name],
        query: worklistQuery,
        output: pageOf(worklistItemShown),
        handler: (ctx, { query }) => worklists.list(ctx, name, query),
        present: (page, fields) => presentPage(page, (item) => presentItem(item, fields)),
      }),
    ),
  ];
}

function presentItem({ since, ...item }: WorklistItem, fields: Fields) {
  const { participantId, opportunityId, matchId, consentId, names, coachId } = item;
  const ids = { participantId, opportunityId, matchId, consentId };
  const title = names.length > 1 ? names.map(isolated).join(', ') : (names[0] ?? '');
  const shown = { ...ids, title, since: shownInstant(since), coachId };
  return visible(fields, shown, {
    ...{ participantId: 'id', opportunityId: 'id', matchId: 'id', consentId: 'id' },
    ...{ title: 'displayName' },
    since: 'updatedAt',
  });
}
