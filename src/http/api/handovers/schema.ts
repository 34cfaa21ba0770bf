import { z } from 'zod';
import * as common from '../shapes/schema.ts';

const participantIds = z.array(common.id('participant'));

export const newHandover = z
  .strictObject({
    participantIds: participantIds.min(1).max(200),
    to: common.id('user').meta({ description: 'The coach who takes them on.' }),
    note: common.prose(2000).optional().meta({ description: 'Stands in the history of each.' }),
  })
  .meta({ id: 'NewHandover' });

export const handedOver = z
  .strictObject({
    participantIds,
    already: participantIds.meta({
      description: 'Those of them who were theirs before: nothing is changed about them, and no note kept.',
    }),
  })
  .meta({ id: 'HandedOver' });
