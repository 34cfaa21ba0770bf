import { z } from 'zod';
import { placementEndReasons } from '../../../domain/placement.ts';
import * as common from '../shapes/schema.ts';

export const placementParams = z.strictObject({ placementId: common.id('placement') });

export const placementsQuery = z.strictObject({
  participantId: common.id('participant'),
  ...common.pageQuery,
});

export const newPlacement = z
  .strictObject({
    matchId: common.id('match'),
    startedOn: common.localDate.meta({ description: 'The first day, today or before.' }),
  })
  .meta({ id: 'NewPlacement' });

export const placementChange = z
  .strictObject({
    startedOn: common.localDate.optional(),
    endedOn: common.localDate.optional().meta({
      description: 'The last day: consents that end with the job end at once, with all that rests on them.',
    }),
    endReason: z.enum(placementEndReasons).optional(),
  })
  .meta({ id: 'PlacementChange' });

export const placementShown = z
  .strictObject({
    ...common.rowShown('placement'),
    participantId: common.id('participant'),
    matchId: common.id('match'),
    opportunityId: common.id('opportunity'),
    employerId: common.id('employer'),
    title: z.string().optional(),
    employerName: z.string().optional(),
    startedOn: common.localDate,
    endedOn: common.localDate.optional(),
    endReason: z.enum(placementEndReasons).optional(),
  })
  .meta({ id: 'Placement' });
