import { type ClassesOf, type DataClass, rowClasses } from '../domain/access/data-class.ts';
import type { Row } from '../domain/values/row.ts';

export type KeyPart = string | number | boolean;

/**
 * One way a collection is read: the fields of its compound key, in order (dots reach into objects; `name[]` makes one key
 * for each element of a list). `organisationId` leads every path and `id` ends every path that is not unique, without
 * being written here.
 */
export interface AccessPath {
  readonly fields: readonly string[];
  readonly unique?: boolean;
  /** Fields that a row may lack; it is then not on the path. A row that lacks another is a fault. */
  readonly optional?: readonly string[];
  /** Also kept without the organisation in front, for jobs that read over all of them. */
  readonly across?: boolean;
}

/** What is kept, how it is read, and how it is guarded. A field without a class does not compile. */
export interface Collection<R extends Row = Row> {
  readonly name: string;
  readonly paths: Readonly<Record<string, AccessPath>>;
  /** Encrypted before the adapter sees them (whole field values, top level or one dot deep; `a[].b` reaches into lists). */
  readonly sealed: readonly string[];
  readonly classes: Readonly<Record<keyof R & string, DataClass>>;
}

/** Declares a collection. */
export function collection<R extends Row>(declaration: {
  name: string;
  paths?: Record<string, AccessPath>;
  sealed?: readonly string[];
  classes: ClassesOf<R>;
}): Collection<R> {
  return {
    name: declaration.name,
    // Every collection can be walked in order of id.
    paths: { all: { fields: [], across: true }, ...declaration.paths },
    sealed: declaration.sealed ?? [],
    classes: { ...declaration.classes, ...rowClasses } as Collection<R>['classes'],
  };
}
