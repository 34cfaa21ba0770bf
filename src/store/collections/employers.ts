import { type Employer, employerClasses } from '../../domain/employer.ts';
import { collectionOf } from '../collection.ts';

export const employers = collectionOf<Employer>()({
  name: 'employers',
  paths: { byName: { fields: ['nameKey'], unique: true } },
  classes: employerClasses,
});
