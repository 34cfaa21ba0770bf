import type { Place } from '../api/types.ts';
import { listed } from '../words/lists.ts';

/** A place in words: its name and its postcode. */
export const placeWords = (place: Place | undefined): string | undefined =>
  place && listed([place.label, place.postcode]);

/** The place that a text stands for: the one that stands while the words are its own, else one of which no coordinates are known. */
export function typedPlace(text: string, stands: Place | undefined): Place | undefined {
  const words = text.trim();
  if (words === '') return undefined;
  return words === placeWords(stands) ? stands : { label: words };
}
