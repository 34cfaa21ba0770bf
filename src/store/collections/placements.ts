import { type Placement, placementClasses } from '../../domain/placement.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const placements = collectionOf<Placement>()({
  name: 'placements',
  references: {
    participantId: { to: 'participants' },
    matchId: { to: 'matches' },
    opportunityId: { to: 'opportunities' },
    employerId: { toOneOf: ['employers'] },
    by: actor,
  },
  paths: {
    byParticipant: { fields: ['participantId'] },
    byMatch: { fields: ['matchId'], unique: true },
  },
  open: { participantId: 'the jobs of a person; an id without a name' },
  digested: ['matchId'],
  keyedBy: 'participantId',
  classes: placementClasses,
});
