import { type Delivery, deliveryClasses } from '../../domain/delivery.ts';
import { collectionOf } from '../collection.ts';

export const deliveries = collectionOf<Delivery>()({
  name: 'deliveries',
  references: {
    userId: { to: 'users' },
    noticeId: { to: 'notices' },
  },
  paths: {
    byNotice: { fields: ['noticeId'], unique: true },
    byUserAndState: { fields: ['userId', 'state'] },
    byState: { fields: ['state'] },
    byDue: { fields: ['state', 'dueAt'], optional: ['dueAt'], across: true },
  },
  classes: deliveryClasses,
});
