import type { Scope } from '../../domain/access/scope.ts';
import type { IdKind } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Collection } from '../collection.ts';
import { allCollections } from '../collections/index.ts';
import { readFeed } from '../feed.ts';
import type { KeyPart } from '../fields.ts';
import type { HeadsMark } from '../kept-heads.ts';
import { canBeKey } from '../key-values.ts';
import { listAsked, pathOf } from '../paths.ts';
import type { ListOptions, Page, Store } from '../port.ts';
import { StartError } from '../start-error.ts';
import { headOf, trailHeadOf } from '../unit.ts';
import { createCommits } from './commits.ts';
import { connect, describeDatabase } from './connection.ts';
import { type Document, toRow } from './documents.ts';
import { buildIndexes, missingIndexes } from './indexes.ts';
import { createModels, type Models } from './models.ts';
import { asking } from './problems.ts';
import { type Filter, openFields, rangesAfter, under } from './ranges.ts';
import { serverClock } from './server-time.ts';

export interface MongoOptions {
  readonly url: string;
  /** The time of the database server when absent. */
  readonly clock?: Clock | undefined;
  readonly createNewId: (clock: Clock) => (kind: IdKind) => string;
  /** Names the key that seals the rows; a store keeps the first it is opened with, and refuses another. */
  readonly keyId?: string | undefined;
  /** The collections whose indexes must stand; those of the product when absent. */
  readonly collections?: readonly Collection[];
}

/** The store, and the time that every process on this database goes by. */
export interface MongoStore {
  readonly store: Store;
  readonly clock: Clock;
  readonly headsMark: HeadsMark;
  /** Throws StartError when the database was first opened with another key than the one of that name. */
  expectKey(keyId: string): Promise<void>;
}

/**
 * Opens the store on MongoDB: a replica set, or a sharded cluster. Throws StartError with a sentence when the server cannot be
 * used, an index is missing, or the rows were sealed with another key.
 */
export async function openMongoStore(options: MongoOptions): Promise<MongoStore> {
  const { url, createNewId, keyId, collections = allCollections } = options;
  const connection = await connect(url);
  const clock = options.clock ?? (await serverClock(connection));
  const newId = createNewId(clock);
  const models = createModels(connection);
  const commits = createCommits({ connection, models, clock, newId });
  const listeners: (() => void)[] = [];
  try {
    const missing = await missingIndexes(connection, collections);
    if (missing.length > 0) {
      throw new StartError(
        `The database at ${describeDatabase(url)} lacks ${missing.length} of its indexes (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''}). Build them: npm run stepwell -- migrate`,
      );
    }
    await refuseUnfinishedCopy(models, url);
    if (keyId !== undefined) await checkKey(models, url, keyId);
  } catch (error) {
    await connection.destroy();
    throw error;
  }

  const homeOf = (scope: Scope): Filter =>
    scope.acrossOrganisations ? {} : { organisationId: scope.organisationId };

  const find = <R extends Row>(collection: Collection<R>, filter: Filter, sort: Filter, limit: number) =>
    models
      .of(collection)
      .find(filter)
      .sort(sort as Record<string, 1 | -1>)
      .limit(limit)
      .lean() as PromiseLike<Document[]>;

  /** Documents by id; the organisation is named, too, so that a sharded cluster asks one shard. */
  const byId = <R extends Row>(scope: Scope, collection: Collection<R>, ids: readonly string[]) =>
    models
      .of(collection)
      .find({ _id: ids.length === 1 ? ids[0] : { $in: ids }, ...homeOf(scope) })
      .lean() as PromiseLike<Document[]>;

  const readHead = async (_id: string) => headOf(await asking(() => models.heads.findById(_id).lean()));

  const store: Store = {
    async get(scope, collection, id) {
      if (!canBeKey([id])) return undefined;
      const [document] = await asking(() => byId(scope, collection, [id]));
      return document && toRow(document);
    },

    async getMany<R extends Row>(scope: Scope, collection: Collection<R>, ids: readonly string[]) {
      const asked = ids.filter((id) => canBeKey([id]));
      if (asked.length === 0) return [];
      const documents = await asking(() => byId(scope, collection, asked));
      const rows = new Map(documents.map((document) => [document._id, toRow<R>(document)]));
      return ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
    },

    async find(scope, collection, name, key) {
      const path = pathOf(scope, collection, name, key);
      if (!canBeKey(key)) return undefined;
      const [document] = await asking(() => find(collection, under(path, key, homeOf(scope)), {}, 1));
      return document && toRow(document);
    },

    async list<R extends Row>(
      scope: Scope,
      collection: Collection<R>,
      name: string,
      options?: ListOptions,
    ): Promise<Page<R>> {
      const asked = listAsked(scope, collection, name, options);
      if (asked === undefined) return { items: [], nextCursor: null };
      const { path, key, descending, limit, after, cursorAt } = asked;
      const fields = openFields(path, key);
      const home = homeOf(scope);
      const ranges =
        after === undefined ? [under(path, key, home, asked)] : rangesAfter(path, key, home, after, asked);
      const sort = Object.fromEntries(fields.map((field) => [field, descending ? -1 : 1]));
      const documents: Document[] = [];
      for (const range of ranges) {
        const wanted = limit + 1 - documents.length;
        if (wanted > 0) documents.push(...(await asking(() => find(collection, range, sort, wanted))));
      }
      const items = documents.slice(0, limit).map((document) => toRow<R>(document));
      const end = documents[limit - 1];
      const more = documents.length > limit && end !== undefined;
      return { items, nextCursor: more ? cursorAt(fields.map((field) => valueAt(end, field))) : null };
    },

    async count(scope, collection, name, key, atMost = 10_000) {
      const path = pathOf(scope, collection, name, key);
      if (!canBeKey(key)) return 0;
      const filter = under(path, key, homeOf(scope));
      return asking(() => models.of(collection).countDocuments(filter, { limit: atMost }));
    },

    // A document that everybody writes would have units wait for each other.
    unitsOf: async () => undefined,

    async commit(scope, unit) {
      await commits.commit(scope, unit);
      if (unit.facts?.length) for (const listener of listeners) listener();
    },

    async feed(scope, after, limit) {
      const newest = async (id: string) => (await readHead(id)).facts;
      return readFeed({ list: store.list, newest }, scope, after, limit);
    },

    trailHead: (scope) => trailHeadOf(scope, readHead),

    onFacts: (listener) => {
      listeners.push(listener);
    },
    async close() {
      await commits.close();
      await connection.close();
    },
  };
  const headsMark: HeadsMark = {
    stands: async () =>
      (await asking(() => models.installation.findOne(installation).lean()))?.headsKept === true,
    async set() {
      await asking(() =>
        models.installation.updateOne(installation, { $set: { headsKept: true } }, { upsert: true }),
      );
    },
  };
  return { store, clock, headsMark, expectKey: (expected) => checkKey(models, url, expected) };
}

function valueAt(document: Document, field: string): KeyPart {
  let value: unknown = document;
  for (const step of field.split('.')) value = (value as Record<string, unknown>)[step];
  return value as KeyPart;
}

const installation = { _id: 'installation' } as const;

/** Of two that open a new database at once, the first decides. */
async function checkKey(models: Models, url: string, keyId: string): Promise<void> {
  const insert = { $setOnInsert: { keyId } };
  await asking(() =>
    models.installation.updateOne({ ...installation, keyId: { $exists: false } }, { $set: { keyId } }),
  );
  await asking(() => models.installation.updateOne(installation, insert, { upsert: true }));
  const standing = await asking(() => models.installation.findOne(installation).lean());
  if (standing?.keyId === keyId) return;
  throw new StartError(
    `The key does not fit the data in ${describeDatabase(url)}. Set STEPWELL_KEY to the key it was made with, the same for every process.`,
  );
}

async function refuseUnfinishedCopy(models: Models, url: string): Promise<void> {
  const standing = await asking(() => models.installation.findOne(installation).lean());
  if (standing?.copyingFrom === undefined) return;
  throw new StartError(
    `A copy into ${describeDatabase(url)} is not finished. Run the same copy again, or start it over in an empty database.`,
  );
}

/** Makes the collections and indexes that are declared and missing; gives their names. */
export async function migrateMongo(
  url: string,
  collections: readonly Collection[] = allCollections,
): Promise<readonly string[]> {
  const connection = await connect(url);
  try {
    return await buildIndexes(connection, collections);
  } finally {
    await connection.close();
  }
}

/**
 * Has the server write the files of every collection anew, so that what was replaced in them is not read again. Gives the
 * collections for which it did not.
 */
export async function compactMongo(
  url: string,
  collections: readonly Collection[] = allCollections,
): Promise<readonly string[]> {
  const connection = await connect(url);
  try {
    const failed: string[] = [];
    for (const { name } of collections)
      await connection.db?.command({ compact: name, force: true }).catch(() => failed.push(name));
    return failed;
  } finally {
    await connection.close();
  }
}
