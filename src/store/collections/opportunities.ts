import { type Opportunity, opportunityClasses } from '../../domain/opportunity.ts';
import { collection } from '../collection.ts';

export const opportunities = collection<Opportunity>({
  name: 'opportunities',
  paths: {
    byEmployer: { fields: ['employerId'] },
    byState: { fields: ['state'] },
    byEmployerAndState: { fields: ['employerId', 'state'] },
    byTitle: { fields: ['titleKeys[]'] },
    byExpiry: { fields: ['state', 'expiresAt'], optional: ['expiresAt'], across: true },
    byExternalId: { fields: ['externalId'], unique: true, optional: ['externalId'] },
  },
  classes: opportunityClasses,
});
