import { z } from 'zod';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import * as common from '../shapes/schema.ts';

const participantIds = z.array(common.id('participant'));

const newHandover = z
  .strictObject({
    participantIds: participantIds.min(1).max(200),
    to: common.id('user').meta({ description: 'The coach who takes them on.' }),
    note: common.prose(2000).optional().meta({ description: 'Stands in the history of each.' }),
  })
  .meta({ id: 'NewHandover' });

const handedOver = z.strictObject({ participantIds }).meta({ id: 'HandedOver' });

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
      present: ({ participantIds: ids }, fields) => ({
        participantIds: fields.has('participantId') ? ids : [],
      }),
    }),
  ];
}
