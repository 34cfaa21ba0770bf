import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentPlacement } from './presenter.ts';
import { newPlacement, placementChange, placementParams, placementShown, placementsQuery } from './schema.ts';

/** Jobs that people started through the service, and their ends. */
export function placementRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { placements } = services;
  return [
    route({
      method: 'get',
      path: '/placements',
      access: 'placement:read',
      summary: 'The jobs that somebody started, the newest first',
      query: placementsQuery,
      output: pageOf(placementShown),
      problems: ['not_found'],
      handler: (ctx, { query: { participantId, ...page } }) => placements.list(ctx, participantId, page),
      present: (page, fields) => presentPage(page, (row) => presentPlacement(row, fields)),
    }),
    route({
      method: 'post',
      path: '/placements',
      access: 'placement:write',
      summary: 'Write down that somebody started a job that was offered to them',
      description: 'The match is `placed` from then on. Taking the decision back takes the job away.',
      body: newPlacement,
      output: placementShown,
      status: 201,
      problems: ['not_found', 'conflict'],
      location: ({ id }) => `/placements/${id}`,
      handler: (ctx, { body }) => placements.start(ctx, body),
      present: presentPlacement,
    }),
    route({
      method: 'get',
      path: '/placements/{placementId}',
      access: 'placement:read',
      summary: 'A job that somebody started',
      params: placementParams,
      output: placementShown,
      handler: (ctx, { params }) => placements.get(ctx, params.placementId),
      present: presentPlacement,
    }),
    route({
      method: 'patch',
      path: '/placements/{placementId}',
      access: 'placement:write',
      summary: 'Put the days of a job right, or write down its end',
      description: 'What people permitted until the job ends, ends with it, in the same unit.',
      params: placementParams,
      body: placementChange,
      output: placementShown,
      ifMatch: 'required',
      handler: (ctx, { params, body, version }) =>
        placements.change(ctx, params.placementId, version ?? neverStands, body),
      present: presentPlacement,
    }),
  ];
}
