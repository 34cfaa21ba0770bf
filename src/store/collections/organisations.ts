import { type Organisation, organisationClasses } from '../../domain/organisation.ts';
import { collectionOf } from '../collection.ts';

export const organisations = collectionOf<Organisation>()({
  name: 'organisations',
  classes: organisationClasses,
});
