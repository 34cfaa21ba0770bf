import { type Employer, employerClasses } from '../../domain/employer.ts';
import { collection } from '../collection.ts';

export const employers = collection<Employer>({
  name: 'employers',
  paths: { byName: { fields: ['nameKey'], unique: true } },
  sealed: ['contact'],
  classes: employerClasses,
});
