import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentClearance, presentClearanceItem, presentPeriods } from './presenter.ts';
import {
  clearanceDecision,
  clearanceItemQuery,
  clearanceItemShown,
  clearanceQuery,
  clearanceShown,
  clearanceParams as params,
  periodChanges,
  retentionShown,
} from './schema.ts';

/** How long what is kept, and letting it go. */
export function retentionRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { periods, clearances } = services;
  return [
    route({
      method: 'get',
      path: '/retention',
      access: 'retention:read',
      summary: 'How long what is kept, and who says so',
      output: retentionShown,
      handler: (ctx) => periods.show(ctx),
      present: presentPeriods,
    }),
    route({
      method: 'patch',
      path: '/retention',
      access: 'retention:write',
      summary: 'Set how long what is kept, within what the law asks for',
      description: 'Nothing goes by this alone.',
      body: periodChanges,
      output: retentionShown,
      ifMatch: 'required',
      handler: (ctx, { body, version }) => periods.set(ctx, body.months, version ?? neverStands),
      present: presentPeriods,
    }),
    route({
      method: 'get',
      path: '/clearances',
      access: 'clearance:read',
      summary: 'What is to go or went because it had been kept for its time, the newest first',
      query: clearanceQuery,
      output: pageOf(clearanceShown),
      handler: (ctx, { query }) => clearances.list(ctx, query),
      present: (page, fields) => presentPage(page, (row) => presentClearance(row, fields)),
    }),
    route({
      method: 'post',
      path: '/clearances',
      access: 'clearance:prepare',
      summary: 'Look for what has been kept for its time; nothing goes',
      output: clearanceShown,
      status: 202,
      problems: ['conflict'],
      handler: (ctx) => clearances.prepare(ctx),
      present: presentClearance,
    }),
    route({
      method: 'get',
      path: '/clearances/{clearanceId}',
      access: 'clearance:read',
      summary: 'One of them: the preview, or what came of it',
      params,
      output: clearanceShown,
      handler: (ctx, asked) => clearances.get(ctx, asked.params.clearanceId),
      present: presentClearance,
    }),
    route({
      method: 'get',
      path: '/clearances/{clearanceId}/items',
      access: 'clearance:list',
      summary: 'What it holds of a kind, while it is not over',
      params,
      query: clearanceItemQuery,
      output: pageOf(clearanceItemShown),
      handler: (ctx, asked) => clearances.items(ctx, asked.params.clearanceId, asked.query.kind, asked.query),
      present: (page, fields) => presentPage(page, (item) => presentClearanceItem(item, fields)),
    }),
    route({
      method: 'post',
      path: '/clearances/{clearanceId}/ask',
      access: 'clearance:ask',
      summary: 'Ask for it to go; another administrator has to say yes',
      params,
      output: clearanceShown,
      problems: ['conflict', 'step_up'],
      handler: (ctx, asked) => clearances.ask(ctx, asked.params.clearanceId),
      present: presentClearance,
    }),
    route({
      method: 'post',
      path: '/clearances/{clearanceId}/decision',
      access: 'clearance:decide',
      summary: 'Say yes or no to what another administrator asked for',
      description: 'After a yes it goes, but for what somebody had in hand since it was prepared.',
      params,
      body: clearanceDecision,
      output: clearanceShown,
      problems: ['conflict', 'step_up'],
      handler: (ctx, asked) =>
        clearances.decide(ctx, asked.params.clearanceId, asked.body.decision === 'yes'),
      present: presentClearance,
    }),
  ];
}
