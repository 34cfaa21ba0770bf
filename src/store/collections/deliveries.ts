import { type Delivery, deliveryClasses } from '../../domain/delivery.ts';
import { collectionOf } from '../collection.ts';
import type { Reference } from '../reference.ts';

const gone: Reference = { loose: 'that a portal was called stays when a person or a posting goes' };

export const deliveries = collectionOf<Delivery>()({
  name: 'deliveries',
  references: {
    userId: { to: 'users' },
    noticeId: { to: 'notices' },
    partnerId: { to: 'partners' },
    partnerLinkId: gone,
    opportunityId: gone,
    decisionId: gone,
    linkId: { loose: 'a link is gone once it was used or has run out' },
  },
  paths: {
    byNotice: { fields: ['noticeId'], unique: true, optional: ['noticeId'] },
    byOnce: { fields: ['once'], unique: true, optional: ['once'] },
    byUserAndState: { fields: ['userId', 'state'], optional: ['userId'] },
    byState: { fields: ['state'] },
    byDue: { fields: ['state', 'dueAt'], optional: ['dueAt'], across: true },
  },
  classes: deliveryClasses,
});
