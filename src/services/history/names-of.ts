import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** The names of people who sign in, by id; undefined for machines, commands and whoever is gone. */
export async function namesOf(
  store: Store,
  { scope }: Context,
  ids: readonly (string | undefined)[],
): Promise<(id: string | undefined) => string | undefined> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined);
  const rows = wanted.length === 0 ? [] : await store.getMany(scope, users, wanted);
  const names = new Map(rows.map(({ id, displayName }) => [id, displayName]));
  return (id = '') => names.get(id);
}
