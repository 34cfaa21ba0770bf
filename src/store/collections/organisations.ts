import { type Organisation, organisationClasses } from '../../domain/organisation.ts';
import { collection } from '../collection.ts';

export const organisations = collection<Organisation>({
  name: 'organisations',
  classes: organisationClasses,
});
