import { type PlaceEntry, placeEntryClasses } from '../../domain/place-entry.ts';
import { collectionOf } from '../collection.ts';

export const places = collectionOf<PlaceEntry>()({
  name: 'places',
  paths: {
    byPostcode: { fields: ['postcodeKey'], unique: true },
    byLabel: { fields: ['labelKey'], optional: ['labelKey'] },
  },
  classes: placeEntryClasses,
});
