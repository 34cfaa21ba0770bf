import type { Connection, mongo } from 'mongoose';
import type { AccessPath, Collection } from '../collection.ts';
import { isList } from '../key-values.ts';

export interface Index {
  readonly name: string;
  readonly key: Readonly<Record<string, 1>>;
  readonly unique?: true;
  readonly partialFilterExpression?: object;
}

/** The field of a document that a step of a path names. */
export const fieldOf = (step: string): string => (isList(step) ? step.slice(0, -2) : step);

const keyOf = (...fields: readonly string[]): Index['key'] =>
  Object.fromEntries(fields.map((field) => [field, 1 as const]));

/** Which documents a unique index of a path holds: those with all of its fields. */
function held({ fields, optional }: AccessPath): Pick<Index, 'partialFilterExpression'> {
  if (optional === undefined) return {};
  const present = fields.map((field) => [fieldOf(field), { $type: ['string', 'number', 'bool'] }]);
  return { partialFilterExpression: Object.fromEntries(present) };
}

function indexesOfPath(name: string, path: AccessPath): Index[] {
  const fields = path.fields.map(fieldOf);
  const indexes: Index[] = [];
  const ownUnique = path.unique && !path.across;
  // Led by the organisation, which can so be the shard key. A full unique index serves the path's lists as well.
  if (!ownUnique || path.optional) indexes.push({ name, key: keyOf('organisationId', ...fields, '_id') });
  if (ownUnique)
    indexes.push({
      name: `unique_${name}`,
      key: keyOf('organisationId', ...fields),
      unique: true,
      ...held(path),
    });
  // Read by jobs that go over all organisations. `_id` has an index of its own.
  if (path.across && path.unique)
    indexes.push({ name: `unique_${name}`, key: keyOf(...fields), unique: true, ...held(path) });
  else if (path.across && fields.length > 0)
    indexes.push({ name: `across_${name}`, key: keyOf(...fields, '_id') });
  return indexes;
}

/** What the declared paths of a collection need. */
export const indexesOf = (collection: Collection): readonly Index[] =>
  Object.entries(collection.paths).flatMap(([name, path]) => indexesOfPath(name, path));

/** The path whose key was taken, by the name of the unique index that said so; `id` for the index of ids. */
export const pathOfIndex = (index: string): string =>
  index === '_id_' ? 'id' : index.replace(/^unique_/, '');

async function standing(
  connection: Connection,
  name: string,
): Promise<readonly mongo.IndexDescriptionInfo[]> {
  try {
    return await connection.collection(name).listIndexes().toArray();
  } catch (error) {
    // 26: there is no such collection yet.
    if ((error as { code?: unknown }).code === 26) return [];
    throw error;
  }
}

const same = (wanted: Index, found: mongo.IndexDescriptionInfo): boolean =>
  JSON.stringify(Object.entries(wanted.key)) === JSON.stringify(Object.entries(found.key)) &&
  (wanted.unique ?? false) === (found.unique ?? false);

/** The indexes that are declared and not there, as `collection.index`. */
export async function missingIndexes(
  connection: Connection,
  collections: readonly Collection[],
): Promise<readonly string[]> {
  const missing = await Promise.all(
    collections.map(async (collection) => {
      const found = await standing(connection, collection.name);
      return indexesOf(collection)
        .filter((index) => !found.some((one) => same(index, one)))
        .map(({ name }) => `${collection.name}.${name}`);
    }),
  );
  return missing.flat();
}

/** Makes what is missing; gives its names. Throws the server's error when rows stand in the way of a unique index. */
export async function buildIndexes(
  connection: Connection,
  collections: readonly Collection[],
): Promise<readonly string[]> {
  const built: string[] = [];
  for (const collection of collections) {
    await connection.createCollection(collection.name).catch((error: { code?: unknown }) => {
      // 48: it is there.
      if (error.code !== 48) throw error;
    });
    const found = await standing(connection, collection.name);
    for (const index of indexesOf(collection)) {
      if (found.some((one) => same(index, one))) continue;
      const { key, ...options } = index;
      await connection.collection(collection.name).createIndex(key, options);
      built.push(`${collection.name}.${index.name}`);
    }
  }
  return built;
}
