import type { Place } from '../api/types.ts';
import { listed } from '../words/lists.ts';

/** A place in words: its name and its postcode. */
export const placeWords = (place: Place | undefined): string | undefined =>
  place && listed([place.label, place.postcode]);

/** Whether a text is a postcode and no name: two digits or more, short, and nothing in it that could be a word. */
const isPostcode = (text: string): boolean =>
  text.length <= 10 && /\d.*\d/.test(text) && /^[\p{L}\d -]+$/u.test(text) && !/\p{L}{3}/u.test(text);

/** The place that a text stands for: the one that stands while the words are its own, else one of which no coordinates are known. */
export function typedPlace(text: string, stands: Place | undefined): Place | undefined {
  const words = text.trim();
  if (words === '') return undefined;
  if (words === placeWords(stands)) return stands;
  return isPostcode(words) ? { postcode: words } : { label: words };
}
