import type { Row } from '../domain/values/row.ts';

/**
 * What a field names: a row of a collection; a row of one of several, or, when it does not look like an id, a command or a job;
 * or nothing that has to be there, and why.
 */
export type Reference =
  | { readonly to: string }
  | { readonly toOneOf: readonly string[] }
  | { readonly loose: string };

/** Who did it, as a row says. */
export const actor: Reference = { toOneOf: ['users', 'tokens'] };

type NameOfReference<Field extends string> = Field extends keyof Row
  ? never
  : Field extends `${string}Id` | `${string}Ids` | 'by'
    ? Field
    : never;

type FieldsNamedLikeReferences<R extends Row> = {
  [Field in keyof R & string]: NameOfReference<Field>;
}[keyof R & string];

/** What every field named like a reference leads to. Others inside (`list.ids`) may be named, too. */
type ReferencesOf<R extends Row> = Readonly<Record<FieldsNamedLikeReferences<R>, Reference>> &
  Readonly<Record<`${string}.${string}`, Reference>>;

/** As a collection declares them: a field named like a reference (`…Id`, `…Ids`, `by`) that says nothing does not compile. */
export type DeclaredReferences<R extends Row> = [FieldsNamedLikeReferences<R>] extends [never]
  ? { readonly references?: ReferencesOf<R> }
  : { readonly references: ReferencesOf<R> };

/** The ids that stand in a row under `field` or `field.inside`: one, a list of them, or none. */
export function namedBy(row: Row, field: string): readonly string[] {
  let value: unknown = row;
  for (const step of field.split('.'))
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
