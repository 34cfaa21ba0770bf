import { type Employer, employerClasses, upgradedEmployer } from '../../domain/employer.ts';
import { collectionOf } from '../collection.ts';

export const employers = collectionOf<Employer>()({
  name: 'employers',
  references: { externalId: { loose: 'what another system calls the employer' } },
  paths: {
    byName: { fields: ['nameKey'], unique: true },
    byExternalId: { fields: ['externalId'], unique: true, optional: ['externalId'] },
  },
  formerly: ['contact'],
  classes: employerClasses,
  upgrade: upgradedEmployer,
});
