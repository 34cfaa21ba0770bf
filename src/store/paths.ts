import type { Scope } from '../domain/access/scope.ts';
import type { Row } from '../domain/values/row.ts';
import type { AccessPath, Collection } from './collection.ts';
import type { KeyPart } from './fields.ts';
import { isList } from './key-values.ts';

/**
 * A declared path that a scope may read. Throws an Error, for it is a fault of ours, when it is not declared, not kept across
 * organisations, or when `key` leaves an element of a list open: a row would stand there once for each.
 */
export function pathOf<R extends Row>(
  scope: Scope,
  collection: Collection<R>,
  name: string,
  key: readonly KeyPart[],
): AccessPath {
  const path = collection.paths[name];
  if (path === undefined) throw new Error(`${collection.name} declares no path ${name}`);
  if (scope.acrossOrganisations && !path.across)
    throw new Error(`${collection.name}.${name} is not read across organisations`);
  if (path.fields.slice(key.length).some(isList))
    throw new Error(`${collection.name}.${name} is read by a whole key`);
  return path;
}

/** The rows of a page: 1 to 1000, 50 when not asked. */
export const pageLimit = (limit = 50): number => Math.min(Math.max(limit, 1), 1000);
