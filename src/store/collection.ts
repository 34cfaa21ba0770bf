import { type ClassesOf, type DataClass, isWithin, rowClasses } from '../domain/access/data-class.ts';
import type { Row } from '../domain/values/row.ts';
import type { KeyField } from './fields.ts';
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
  readonly classes: Readonly<Record<string, DataClass>>;
  /** Fields that are sealed together before the adapter sees them: all of a class that harms a person. */
  readonly sealed: readonly string[];
  /** Fields of such a class that lie open all the same, each with the reason. */
  readonly open: Readonly<Record<string, string>>;
  /** Sealed fields whose keyed digest stands in their place, for paths that look them up. */
  readonly digested: readonly string[];
  /** Whether its rows have an envelope: what lies open in them cannot be changed unseen, either. */
  readonly seals: boolean;
  /** The field that names whom or what the key is of that seals a row; a row without it is sealed with the key of its organisation. */
  readonly keyedBy?: string | undefined;
  /** The field whose day the key is of: it is destroyed when the day is over. */
  readonly keyedByDay?: string | undefined;
  /** The field by whose values it is counted how many units wrote or removed rows: see `Store.unitsOf`. */
  readonly countedBy?: string | undefined;
  /** Fields that rows of earlier releases hold and today's do not: a copy takes them along, and `upgrade` leaves them behind. */
  readonly formerly: readonly string[];
  /** A row of an earlier release as it would be written today; the same object where nothing is missing. Rows are given out so. */
  readonly upgrade?: ((row: Row) => Row) | undefined;
}

/** Every collection can be walked in order of id. */
const all = { fields: [], across: true } as const;

/** Whether a field of this class is sealed unless its collection says why not. */
export const isHarmful = (one: DataClass): boolean => !isWithin(one, 'internal');

/** The field of a row that a field of a path reads. */
type FieldOf<Place extends string> = Place extends `${infer Name}[]`
  ? Name
  : Place extends `${infer Name}.${string}`
    ? Name
    : Place;

type Harmless<C> = { [K in keyof C]: C[K] extends 'public' | 'internal' ? K : never }[keyof C];

/** The places by which a row can be found: of fields that lie open or whose digest does. */
type FindableAt<R extends Row, C, Named> =
  KeyField<R> extends infer Place extends string
    ? Place extends string
      ? FieldOf<Place> extends keyof Row | Harmless<C> | Named
        ? Place
        : never
      : never
    : never;

/**
 * Declares a collection of rows: `collectionOf<Thing>()({ … })`. Two calls, for TypeScript lets one name either all types of a
 * call or none, and the paths are to be read off what is written. Fields are sealed by their class; a path over one that
 * is neither `open` nor `digested`, or that the rows lack, does not compile.
 */
export const collectionOf =
  <R extends Row>() =>
  <
    const C extends ClassesOf<R>,
    const O extends Partial<Record<keyof C & string, string>> = Record<never, string>,
    const D extends keyof C & string = never,
    const P extends AccessPaths<FindableAt<R, C, keyof O | D>> = Record<never, AccessPath>,
  >(
    declaration: {
      readonly name: string;
      readonly paths?: P;
      readonly open?: O;
      readonly digested?: readonly D[];
      readonly keyedBy?: keyof R & string;
      readonly keyedByDay?: keyof R & string;
      readonly countedBy?: keyof R & string;
      readonly formerly?: readonly string[];
      readonly upgrade?: (row: R) => R;
      readonly classes: C;
    } & DeclaredReferences<R>,
  ): Collection<R, P & { readonly all: typeof all }> => {
    const open: Readonly<Record<string, string | undefined>> = declaration.open ?? {};
    const harmful = Object.entries<DataClass>(declaration.classes).filter(([, one]) => isHarmful(one));
    return {
      name: declaration.name,
      references: declaration.references ?? {},
      paths: { ...(declaration.paths as P), all },
      classes: { ...declaration.classes, ...rowClasses },
      sealed: harmful.map(([field]) => field).filter((field) => open[field] === undefined),
      open: open as Readonly<Record<string, string>>,
      digested: declaration.digested ?? [],
      seals: harmful.length > 0,
      keyedBy: declaration.keyedBy,
      keyedByDay: declaration.keyedByDay,
      countedBy: declaration.countedBy,
      formerly: declaration.formerly ?? [],
      upgrade: declaration.upgrade as ((row: Row) => Row) | undefined,
    };
  };
