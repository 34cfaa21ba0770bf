import type { Fields } from '../../../domain/access/decide.ts';
import type { TrailEntry } from '../../../services/operations/trail.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { trailEntryShown, trailQuery } from './schema.ts';

function present(entry: TrailEntry, seen: Fields) {
  const { id, actorId, actorKind, actorName, role, action, noun, subjectId, subjectName } = entry;
  const { fields, outcome, sequence } = entry;
  const shown = {
    ...{ id, at: shownInstant(entry.createdAt) },
    ...{ by: actorId, byKind: actorKind, byName: actorName, role, cameBy: entry.cameBy },
    ...{ action, noun, subjectId, subjectName, fields, outcome, sequence },
  };
  return visible(seen, shown, {
    at: 'createdAt',
    by: 'actorId',
    byKind: 'actorKind',
    byName: 'actorName',
    role: 'actorKind',
    subjectName: 'subjectId',
  });
}

/** The trail, for auditors and supervisors. */
export function auditRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/audit',
      access: 'audit:read',
      summary: 'Who did what to what, the newest first; no values',
      description: 'A page that a filter leaves short still has a cursor while there is more to look at.',
      query: trailQuery,
      output: pageOf(trailEntryShown),
      handler: (ctx, { query }) => services.trail.list(ctx, query),
      present: (page, fields) => presentPage(page, (entry) => present(entry, fields)),
    }),
  ];
}
