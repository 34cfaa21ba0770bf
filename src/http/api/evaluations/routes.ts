import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentEvaluation, presentWorthAsking } from './presenter.ts';
import { evaluationQuery, evaluationShown, worthAskingParams, worthAskingShown } from './schema.ts';

/** "Why, or why not?" for any pair; nothing of it is kept. */
export function evaluationRoutes({
  services,
  labelOf,
}: Pick<HttpDeps, 'services' | 'labelOf'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/evaluations',
      access: 'evaluation:read',
      summary: 'The full result for any participant and opportunity',
      query: evaluationQuery,
      problems: ['not_found'],
      output: evaluationShown,
      handler: (ctx, { query }) =>
        services.evaluations.evaluate(ctx, query.participantId, query.opportunityId),
      present: (view, fields, words) => presentEvaluation(view, fields, { words, labelOf }),
    }),
    route({
      method: 'get',
      path: '/participants/{participantId}/worth-asking',
      access: 'evaluation:read',
      summary: 'Whom to ask once somebody is free: employers whose postings end before that day',
      description:
        'An employer and an occupation once, best first, at most ten. None for somebody who is free soon.',
      params: worthAskingParams,
      output: worthAskingShown,
      handler: (ctx, { params }) => services.worthAskings.list(ctx, params.participantId),
      present: (items, fields) => ({
        items: items.map((one) => presentWorthAsking(one, fields, labelOf)),
      }),
    }),
  ];
}
