import type { Fields } from '../../domain/access/decide.ts';

/**
 * What a presenter names of a thing, without what the decision does not let its reader see. `tells` says of which field a shown
 * thing that is no field itself is made (`occupationLabel` of `occupation`); one of which nothing is known is shown to nobody.
 */
export function visible<S extends object>(
  fields: Fields,
  shown: S,
  tells: { readonly [K in keyof S]?: string } = {},
): S {
  const seen = Object.entries(shown).filter(([name]) => fields.has(tells[name as keyof S] ?? name));
  // Only fields that the schema of the route leaves open may be missing; the tests of each route and role see to that.
  return Object.fromEntries(seen) as S;
}
