import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentEvaluation } from './presenter.ts';
import { evaluationQuery, evaluationShown } from './schema.ts';

/** "Why, or why not?" for any pair; nothing of it is kept. */
export function evaluationRoutes({
  services,
  words,
  labelOf,
}: Pick<HttpDeps, 'services' | 'words' | 'labelOf'>): readonly Route[] {
  const sayings = { words, labelOf };
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
      present: (view, fields) => presentEvaluation(view, fields, sayings),
    }),
  ];
}
