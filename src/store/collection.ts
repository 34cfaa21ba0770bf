import { type ClassesOf, type DataClass, rowClasses } from '../domain/access/data-class.ts';
import type { Row } from '../domain/values/row.ts';
import type { KeyField, SealedField } from './fields.ts';
import type { DeclaredReferences, Reference } from './reference.ts';

/**
 * One way a collection is read: the fields of its compound key, in order (dots reach into objects; `name[]` makes one key
 * for each element of a list). `organisationId` leads every path and `id` ends every path that is not unique, without
 * being written here.
 */
export interface AccessPath<Field extends string = string> {
  readonly fields: readonly Field[];
  readonly unique?: boolean;
  /** Fields that a row may lack; it is then not on the path. A row that lacks another is a fault. */
  readonly optional?: readonly Field[];
  /** Also kept without the organisation in front, for jobs that read over all of them. */
  readonly across?: boolean;
}

/** Access paths by name. */
export type AccessPaths<Field extends string = string> = Readonly<Record<string, AccessPath<Field>>>;

declare const held: unique symbol;

/** What is kept, how it is read, and how it is guarded. */
export interface Collection<R extends Row = Row, P extends AccessPaths = AccessPaths> {
  /** Only for the compiler: the rows it holds. */
  readonly [held]?: R;
  readonly name: string;
  readonly paths: P;
  /** Which other rows its fields name; `verify` looks for each. */
  readonly references: Readonly<Record<string, Reference>>;
  /** Encrypted before the adapter sees them (whole field values, top level or one dot deep; `a[].b` reaches into lists). */
  readonly sealed: readonly string[];
  readonly classes: Readonly<Record<string, DataClass>>;
}

/** Every collection can be walked in order of id. */
const all = { fields: [], across: true } as const;

/**
 * Declares a collection of rows: `collectionOf<Thing>()({ … })`. Two calls, for TypeScript lets one name either all types of a
 * call or none, and the paths are to be read off what is written. A field that the rows lack does not compile.
 */
export const collectionOf =
  <R extends Row>() =>
  <const P extends AccessPaths<KeyField<R>> = Record<never, AccessPath>>(
    declaration: {
      readonly name: string;
      readonly paths?: P;
      readonly sealed?: readonly SealedField<R>[];
      readonly classes: ClassesOf<R>;
    } & DeclaredReferences<R>,
  ): Collection<R, P & { readonly all: typeof all }> => ({
    name: declaration.name,
    references: declaration.references ?? {},
    paths: { ...(declaration.paths as P), all },
    sealed: declaration.sealed ?? [],
    classes: { ...declaration.classes, ...rowClasses },
  });
