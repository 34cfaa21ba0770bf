import type { RootDatabase } from 'lmdb';
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
import type { FindMisplaced } from '../placement.ts';
import type { ListOptions, Page, Store } from '../port.ts';
import { StartError } from '../start-error.ts';
import { trailHeadOf } from '../unit.ts';
import { createCommits } from './commits.ts';
import { openEnvironment } from './environment.ts';
import { makeFolder, markReady } from './folder.ts';
import {
  behind,
  countKey,
  everybody,
  headsKeptKey,
  type Key,
  keyBytes,
  pathPrefix,
  rowKey,
  sealedWithKey,
} from './keys.ts';
import { refuseBesideOldServer } from './lock.ts';
import { noteOpener } from './openers.ts';
import { misplacedIn } from './placement.ts';
import { standOnPaths } from './stand-paths.ts';
import { idUnder, readHead, readUnits, writeUnit } from './write-unit.ts';

export interface EmbeddedOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly newId: (kind: IdKind) => string;
  /** Names the key that seals the rows; a store keeps the first it is opened with, and refuses another. */
  readonly keyId?: string | undefined;
  /** Those whose rows must stand on their paths; those of the product when absent. */
  readonly collections?: readonly Collection[];
}

/** The embedded store, and a consistent copy of it while it is in use. */
export interface EmbeddedStore extends Store {
  /** Writes a compact copy into an empty folder. */
  backup(dir: string): Promise<void>;
  readonly headsMark: HeadsMark;
  readonly findMisplaced: FindMisplaced;
  /** Throws StartError when the store was first opened with another key than the one of that name. */
  expectKey(keyId: string): Promise<void>;
}

/**
 * Opens the store in a folder, made when missing. One LMDB environment; several processes and threads may have it open.
 * A commit is on the disk before it is acknowledged (`overlappingSync: false`), so that neither a kill nor a power cut
 * loses one. Throws StartError with a sentence when the folder is damaged, foreign, newer or not writable, or when the rows
 * were sealed with another key.
 */
export function openEmbeddedStore({
  dir,
  clock,
  newId,
  keyId,
  collections = allCollections,
}: EmbeddedOptions): EmbeddedStore {
  makeFolder(dir);
  refuseBesideOldServer(dir);
  const gone = noteOpener(dir);
  const db = opened(dir, gone);
  try {
    if (keyId !== undefined) checkKey(db, dir, keyId);
    markReady(dir);
    standOnPaths(db, collections);
  } catch (error) {
    void db.close();
    gone();
    throw error;
  }
  const listeners: (() => void)[] = [];
  const commits = createCommits({
    durable: (work) => db.transactionSync(work),
    nested: (work) => db.transactionSync(work),
    write: (one) => writeUnit(db, one, clock(), newId),
  });

  /** Every read starts from the newest commit, whichever thread or process made it. */
  const current = () => {
    db.resetReadTxn();
    return db;
  };

  function read<R extends Row>(scope: Scope, collection: Collection<R>, id: string): R | undefined {
    if (!canBeKey([id])) return undefined;
    const row = db.get(rowKey(collection.name, id)) as R | undefined;
    return row && (scope.acrossOrganisations || row.organisationId === scope.organisationId)
      ? row
      : undefined;
  }

  /** Under which organisation's entries a scope reads a path. */
  const homeOf = (scope: Scope) => (scope.acrossOrganisations ? everybody : scope.organisationId);

  const store: EmbeddedStore = {
    async get(scope, collection, id) {
      current();
      return read(scope, collection, id);
    },

    async getMany(scope, collection, ids) {
      current();
      return ids.map((id) => read(scope, collection, id)).filter((row) => row !== undefined);
    },

    async find(scope, collection, name, key: readonly KeyPart[]) {
      const { unique, fields } = pathOf(scope, collection, name, key);
      if (!unique || key.length < fields.length || !canBeKey(key)) return undefined;
      const id = idUnder(current(), [...pathPrefix(collection.name, name, homeOf(scope)), ...key]);
      return id === undefined ? undefined : read(scope, collection, id);
    },

    async list<R extends Row>(
      scope: Scope,
      collection: Collection<R>,
      name: string,
      options?: ListOptions,
    ): Promise<Page<R>> {
      const asked = listAsked(scope, collection, name, options);
      if (asked === undefined) return { items: [], nextCursor: null };
      const { key, from, below, descending, limit, after, cursorAt } = asked;
      const prefix = [...pathPrefix(collection.name, name, homeOf(scope)), ...key];
      let low = keyBytes(from === undefined ? prefix : [...prefix, from]);
      let high = below === undefined ? behind(prefix) : keyBytes([...prefix, below]);
      if (after !== undefined && descending) high = keyBytes([...prefix, ...after]);
      else if (after !== undefined) low = behind([...prefix, ...after]);
      const range = descending ? { start: high, end: low, reverse: true } : { start: low, end: high };
      // The byte keys stand for keys; LMDB includes the start of a range, which going down is the last row seen.
      const keys = [...current().getKeys({ ...(range as object), limit: limit + 2 })].filter(
        (entry) => !(descending && keyBytes(entry).equals(high)),
      );
      const shown = keys.slice(0, limit);
      const items = shown
        .map((entry) => read(scope, collection, String(entry.at(-1))))
        .filter((row) => row !== undefined);
      const end = shown.at(-1);
      const more = keys.length > limit && end !== undefined;
      return { items, nextCursor: more ? cursorAt(end.slice(prefix.length)) : null };
    },

    async count(scope, collection, name, key, atMost = 10_000) {
      pathOf(scope, collection, name, key);
      if (!canBeKey(key)) return 0;
      const prefix = [...pathPrefix(collection.name, name, homeOf(scope)), ...key];
      const range = { start: prefix, end: behind(prefix) } as object;
      let counted = 0;
      for (const _ of current().getKeys({ ...range, limit: atMost })) counted += 1;
      return counted;
    },

    async unitsOf(scope, { name }, value) {
      if (scope.acrossOrganisations || !canBeKey([value])) return undefined;
      return readUnits(current(), countKey(name, scope.organisationId, value));
    },

    async commit(scope, unit) {
      await commits.commit(scope, unit);
      if (unit.facts?.length) for (const listener of listeners) listener();
    },

    feed: (scope, after, limit) =>
      readFeed({ list: store.list, newest: (id) => readHead(current(), id).facts }, scope, after, limit),
    trailHead: async (scope) => trailHeadOf(scope, (id) => readHead(current(), id)),
    onFacts: (listener) => {
      listeners.push(listener);
    },
    headsMark: {
      stands: async () => current().get(headsKeptKey) !== undefined,
      set: async () => {
        db.putSync(headsKeptKey, 1);
      },
    },
    findMisplaced: () => misplacedIn(db, collections),
    expectKey: async (expected) => checkKey(db, dir, expected),
    backup: (target) => db.backup(target, true),
    async close() {
      await commits.idle();
      await db.close();
      gone();
    },
  };
  return store;
}

function opened(dir: string, gone: () => void): RootDatabase<unknown, Key> {
  try {
    return openEnvironment(dir);
  } catch (error) {
    gone();
    throw error;
  }
}

function checkKey(db: RootDatabase<unknown, Key>, dir: string, keyId: string): void {
  if (db.get(sealedWithKey) === undefined) {
    // Looked at again inside: of two that open a new store at once, the first decides.
    db.transactionSync(() => db.get(sealedWithKey) ?? db.putSync(sealedWithKey, keyId));
  }
  if (db.get(sealedWithKey) === keyId) return;
  throw new StartError(
    `The key does not fit the data in ${dir}. Put back the key it was made with: the file key, or STEPWELL_KEY.`,
  );
}
