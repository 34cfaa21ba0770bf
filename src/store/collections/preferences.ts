import { type Preferences, preferencesClasses } from '../../domain/preferences.ts';
import { collectionOf } from '../collection.ts';

export const preferences = collectionOf<Preferences>()({
  name: 'preferences',
  references: {
    userId: { to: 'users' },
  },
  classes: preferencesClasses,
});
