import { type Opportunity, opportunityClasses, upgradedOpportunity } from '../../domain/opportunity.ts';
import { collectionOf } from '../collection.ts';

export const opportunities = collectionOf<Opportunity>()({
  name: 'opportunities',
  references: {
    employerId: { to: 'employers' },
    externalId: { loose: 'what another system calls it' },
  },
  paths: {
    byEmployer: { fields: ['employerId'] },
    byState: { fields: ['state'] },
    byEmployerAndState: { fields: ['employerId', 'state'] },
    byTitle: { fields: ['titleKeys[]'] },
    byExpiry: { fields: ['state', 'expiresAt'], optional: ['expiresAt'], across: true },
    byPause: { fields: ['state', 'pausedUntil'], optional: ['pausedUntil'], across: true },
    byExternalId: { fields: ['externalId'], unique: true, optional: ['externalId'] },
  },
  classes: opportunityClasses,
  upgrade: upgradedOpportunity,
});
