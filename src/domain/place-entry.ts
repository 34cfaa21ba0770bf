import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';

/** A line of the organisation's own table of places: a postcode or a name, and where that is. */
export interface PlaceEntry extends Row {
  /** The postcode without spaces, lower case. */
  readonly postcodeKey: string;
  readonly postcode: string;
  readonly label?: string | undefined;
  /** The label as it is looked up, lower case; absent without one. */
  readonly labelKey?: string | undefined;
  readonly lat: number;
  readonly lon: number;
}

export const placeEntryClasses = {
  postcodeKey: 'public',
  postcode: 'public',
  label: 'public',
  labelKey: 'public',
  lat: 'public',
  lon: 'public',
} as const satisfies ClassesOf<PlaceEntry>;
