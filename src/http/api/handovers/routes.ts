import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { handedOver, newHandover } from './schema.ts';

/** People who come into the care of another coach. */
export function handoverRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/handovers',
      access: 'handover:write',
      summary: 'Hand people over to another coach',
      description:
        'With what is under way. A coach hands over their own people, those they stand in for, and those nobody is in charge of; a supervisor anybody. The coach who takes them on hears of all in one notice.',
      body: newHandover,
      output: handedOver,
      status: 201,
      handler: (ctx, { body }) => services.handovers.create(ctx, body),
      present: ({ participantIds: ids, already }, fields) =>
        fields.has('participantId') ? { participantIds: ids, already } : { participantIds: [], already: [] },
    }),
  ];
}
