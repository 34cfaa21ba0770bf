import {
  type Clearance,
  type ClearanceItem,
  clearanceClasses,
  clearanceItemClasses,
} from '../../domain/retention.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const clearances = collectionOf<Clearance>()({
  name: 'clearances',
  references: { by: actor },
  paths: { byOpen: { fields: ['open'], unique: true, optional: ['open'] } },
  classes: clearanceClasses,
});

export const clearanceItems = collectionOf<ClearanceItem>()({
  name: 'clearanceItems',
  references: {
    clearanceId: { to: 'clearances' },
    subjectId: { loose: 'it may go before its turn comes' },
    participantId: { to: 'participants' },
  },
  paths: {
    byClearance: { fields: ['clearanceId', 'kind'] },
    byParticipant: { fields: ['participantId'], optional: ['participantId'] },
  },
  open: { participantId: 'whom it names, as long as the clearance stands; an id without a name' },
  keyedBy: 'participantId',
  classes: clearanceItemClasses,
});
