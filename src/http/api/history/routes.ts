import { z } from 'zod';
import type { Fields } from '../../../domain/access/decide.ts';
import type { Recorded } from '../../../domain/edit.ts';
import type { EditView } from '../../../services/history/history.ts';
import type { HappeningView } from '../../../services/history/timeline.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import * as common from '../shapes/schema.ts';
import { editShown, happeningShown, historyQuery, lookTaken } from './schema.ts';

const since = {
  description: 'Kept since version 0.2: of what was changed before it tells nothing.',
} as const;

/** What happened with records: who changed what, and all that happened with a person. */
export function historyRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { history, looks, timeline } = services;

  const historyOf = (noun: Recorded, path: `/${string}`, params: z.ZodObject, param: string) =>
    route({
      method: 'get',
      path,
      access: 'edit:read',
      summary: 'Who changed which fields, the newest first',
      ...since,
      params,
      query: historyQuery,
      output: common.pageOf(editShown),
      handler: (ctx, asked) => history.list(ctx, noun, String(asked.params[param]), asked.query),
      present: (page, fields) => presentPage(page, (edit) => presentEdit(edit, fields)),
    });
  const ofPerson = z.strictObject({ participantId: common.id('participant') });

  return [
    historyOf('participant', '/participants/{participantId}/history', ofPerson, 'participantId'),
    historyOf(
      'employer',
      '/employers/{employerId}/history',
      z.strictObject({ employerId: common.id('employer') }),
      'employerId',
    ),
    historyOf(
      'opportunity',
      '/opportunities/{opportunityId}/history',
      z.strictObject({ opportunityId: common.id('opportunity') }),
      'opportunityId',
    ),
    route({
      method: 'get',
      path: '/participants/{participantId}/timeline',
      access: 'edit:read',
      summary: 'Stages, decisions, contacts, changes and handovers in one list, the newest first',
      ...since,
      params: ofPerson,
      query: historyQuery,
      output: common.pageOf(happeningShown),
      handler: (ctx, { params, query }) => timeline.list(ctx, params.participantId, query),
      present: (page, fields) => presentPage(page, (one) => presentHappening(one, fields)),
    }),
    route({
      method: 'post',
      path: '/participants/{participantId}/looks',
      access: 'look:write',
      summary: 'Note that one looks at somebody, and hear when one did before',
      params: ofPerson,
      output: lookTaken,
      handler: (ctx, { params }) => looks.take(ctx, params.participantId),
      present: ({ since }, fields) => visible(fields, { since: shownInstant(since) }),
    }),
  ];
}

function presentEdit({ id, createdAt, by, byName, act, fields: names, said }: EditView, fields: Fields) {
  const shown = { id, at: shownInstant(createdAt), by, byName, act, fields: [...names], said };
  return visible(fields, shown, { at: 'createdAt', byName: 'by' });
}

/** What is said of somebody is as harmful as the names of the fields that changed. */
function presentHappening(one: HappeningView, fields: Fields) {
  const { id, byName, by } = one;
  const who = visible(
    fields,
    { id, at: shownInstant(one.at), by, byName },
    { at: 'createdAt', byName: 'by' },
  );
  return { ...who, ...detailsOf(one) };
}

function detailsOf(one: HappeningView) {
  switch (one.kind) {
    case 'stage':
      return { kind: one.kind, stage: one.stage, note: one.note };
    case 'decision': {
      const { kind, matchId, title, action, state, reasonCode, note } = one;
      return { kind, matchId, title, action, state, reasonCode, note };
    }
    case 'contact':
      return { kind: one.kind, channel: one.channel, answer: one.answer, note: one.note };
    case 'edit':
      return { kind: one.kind, act: one.act, fields: [...one.fields], said: one.said };
    case 'handover':
      return { kind: one.kind, fromName: one.fromName, toName: one.toName, note: one.note };
  }
}
