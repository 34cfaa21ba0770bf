/** A value that can be part of a key. */
export type KeyPart = string | number | boolean;

type Present<T> = NonNullable<T>;
type Element<T> = Present<T> extends readonly (infer E)[] ? E : never;

/** Fields of an object, of those whose value is (or may be) a `Wanted`. */
type Named<T, Wanted> = { [K in keyof T & string]-?: Present<T[K]> extends Wanted ? K : never }[keyof T &
  string];

/** The names of fields of a row by which it can be found: `field`, `field.inside` of an object, `field[]` of a list. */
export type KeyField<R> = {
  [K in keyof R & string]-?: Present<R[K]> extends KeyPart
    ? K
    : Present<R[K]> extends readonly KeyPart[]
      ? `${K}[]`
      : Present<R[K]> extends readonly unknown[]
        ? never
        : `${K}.${Named<Present<R[K]>, KeyPart>}`;
}[keyof R & string];

/** What stands in such a field. */
export type KeyFieldValue<R, Field> = string extends Field
  ? KeyPart
  : Field extends `${infer K}[]`
    ? Element<R[K & keyof R]>
    : Field extends `${infer K}.${infer Inside}`
      ? Present<Present<R[K & keyof R]>[Inside & keyof Present<R[K & keyof R]>]>
      : Present<R[Field & keyof R]>;

interface Bounds<Value> {
  /** On the value after `key`: inclusive lower, exclusive upper. */
  readonly from?: Value;
  readonly below?: Value;
}

/** A range of whichever path. */
export interface AnyRange extends Bounds<KeyPart> {
  readonly key?: readonly KeyPart[];
}

/** The ranges of a path with these fields: the leading values as `key`, and bounds on the value (or the id) behind them. */
export type Range<
  R,
  Fields extends readonly string[],
  Key extends readonly unknown[] = readonly [],
> = number extends Fields['length']
  ? AnyRange
  : Fields extends readonly [infer First, ...infer Rest extends readonly string[]]
    ?
        | (Keyed<Key> & Bounds<KeyFieldValue<R, First>>)
        | Range<R, Rest, readonly [...Key, KeyFieldValue<R, First>]>
    : Keyed<Key> & Bounds<string>;

type Keyed<Key> = Key extends readonly [] ? { readonly key?: Key } : { readonly key: Key };
