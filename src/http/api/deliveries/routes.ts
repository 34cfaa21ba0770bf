import type { Fields } from '../../../domain/access/decide.ts';
import type { Delivery } from '../../../domain/delivery.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';
import {
  deliveriesShown,
  deliveryParams,
  deliveryQuery,
  deliveryShown,
  mailReachParams,
  mailReachShown,
} from './schema.ts';

function present(row: Delivery, fields: Fields) {
  const {
    channel,
    noticeId,
    linkId,
    kind,
    userId,
    partnerId,
    decisionId,
    to,
    state,
    attempts,
    lastError,
    dueAt,
  } = row;
  const shown = {
    ...presentRow(row),
    channel,
    cause: noticeId ?? linkId ?? decisionId ?? row.id,
    ...{ kind, userId, partnerId, to },
    state: state === 'sending' ? ('waiting' as const) : state,
    attempts,
    lastError,
    dueAt: shownInstant(dueAt),
  };
  return visible(fields, shown, { cause: 'noticeId' });
}

/** What left the house, for administrators; and whether mail comes to somebody, for coaches. */
export function deliveryRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { deliveries } = services;
  return [
    route({
      method: 'get',
      path: '/operations/deliveries',
      access: 'delivery:read',
      summary: 'What was mailed to whom, and told to which portal, and what became of it, newest first',
      query: deliveryQuery,
      output: deliveriesShown,
      handler: (ctx, { query }) => deliveries.list(ctx, query),
      present: ({ goes, ...page }, fields) => ({ ...presentPage(page, (row) => present(row, fields)), goes }),
    }),
    route({
      method: 'post',
      path: '/operations/deliveries/{deliveryId}/resend',
      access: 'delivery:write',
      summary: 'Send again what came to no good end',
      description: 'Its address may be tried again with it, though it refused mail before.',
      params: deliveryParams,
      output: deliveryShown,
      problems: ['conflict'],
      handler: (ctx, { params }) => deliveries.resend(ctx, params.deliveryId),
      present,
    }),
    route({
      method: 'get',
      path: '/participants/{participantId}/mail',
      access: 'participant:read',
      summary: 'Whether mail comes to a participant',
      params: mailReachParams,
      output: mailReachShown,
      handler: (ctx, { params }) => deliveries.reach(ctx, params.participantId),
      present: ({ reach, refusedAt }) => ({ reach, refusedAt: shownInstant(refusedAt) }),
    }),
  ];
}
