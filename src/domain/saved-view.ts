import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';

/** A list as somebody wants it again: how it is filtered and sorted, by a name of their own. */
export interface SavedView extends Row {
  readonly userId: string;
  /** Which list. */
  readonly place: string;
  readonly name: string;
  /** As it stands in the address; it may hold a name that was searched for, so it is sealed. */
  readonly query: string;
}

export const savedViewClasses = {
  userId: 'internal',
  place: 'internal',
  name: 'personal',
  query: 'personal',
} as const satisfies ClassesOf<SavedView>;
