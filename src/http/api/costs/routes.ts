import type { Fields } from '../../../domain/access/decide.ts';
import type { NeedCostsView } from '../../../services/scoring/need-costs.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { costsShown, costsParams as params } from './schema.ts';

/** What needs cost in lost openings. */
export function costRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { needCostings } = services;
  const path = '/participants/{participantId}/costs';
  return [
    route({
      method: 'post',
      path,
      access: 'cost:ask',
      summary: 'Work out what each need that must be met costs in lost openings',
      description: 'In the background, by scoring anew; GET tells when it is there.',
      params,
      output: costsShown,
      status: 202,
      handler: (ctx, asked) => needCostings.ask(ctx, asked.params.participantId),
      present: presentCosts,
    }),
    route({
      method: 'get',
      path,
      access: 'cost:read',
      summary: 'What each need that must be met costs in lost openings',
      params,
      output: costsShown,
      handler: (ctx, asked) => needCostings.get(ctx, asked.params.participantId),
      present: presentCosts,
    }),
  ];
}

function presentCosts({ state, items, asOf, old }: NeedCostsView, fields: Fields) {
  const shown = { state, items: [...items], asOf: shownInstant(asOf), old };
  return visible(fields, shown, { old: 'ofVersion' });
}
