import { open, type RootDatabase } from 'lmdb';
import { notFound, Problem } from '../../domain/errors.ts';
import type { IdKind } from '../../domain/ids.ts';
import type { Row } from '../../domain/row.ts';
import type { Scope } from '../../domain/scope.ts';
import type { Clock } from '../../domain/time.ts';
import type { AccessPath, Collection, KeyPart } from '../collection.ts';
import type { ListOptions, Page, Store, Unit } from '../port.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { checkFolder } from './folder.ts';
import { everybody, highest, type Key, pathPrefix, rowKey, uniqueKey } from './keys.ts';
import { writeUnit } from './write-unit.ts';

export interface EmbeddedOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly newId: (kind: IdKind) => string;
}

/** The embedded store, and a consistent copy of it while it is in use. */
export interface EmbeddedStore extends Store {
  /** Writes a compact copy into an empty folder. */
  backup(dir: string): Promise<void>;
}

/**
 * Opens the store in a folder, made when missing. One LMDB environment; several processes and threads may have it open.
 * Commits are synced before they are acknowledged (`overlappingSync: false`), so that neither a kill nor a power cut loses one.
 * Throws StartError with a sentence when the folder is damaged, foreign, newer or not writable.
 */
export function openEmbeddedStore({ dir, clock, newId }: EmbeddedOptions): EmbeddedStore {
  checkFolder(dir);
  const db: RootDatabase<unknown, Key> = open({
    path: dir,
    noSubdir: false,
    overlappingSync: false,
    maxReaders: 250,
    noMemInit: false,
  });
  const listeners: (() => void)[] = [];

  const visible = (scope: Scope, row: Row | undefined) =>
    row !== undefined && (scope.acrossOrganisations || row.organisationId === scope.organisationId)
      ? row
      : undefined;
  const read = <R extends Row>(scope: Scope, collection: Collection<R>, id: string): R | undefined =>
    visible(scope, db.get(rowKey(collection.name, id)) as R | undefined) as R | undefined;

  /** The organisation under which a scope reads a path. */
  function home<R extends Row>(
    scope: Scope,
    collection: Collection<R>,
    name: string,
  ): { readonly home: string; readonly path: AccessPath } {
    const path = collection.paths[name];
    if (path === undefined) throw new Error(`${collection.name} declares no path ${name}`);
    if (scope.acrossOrganisations && !path.across)
      throw new Error(`${collection.name}.${name} is not read across organisations`);
    return { home: scope.acrossOrganisations ? everybody : scope.organisationId, path };
  }

  function bounds(prefix: Key, options: ListOptions): { low: Key; high: Key } {
    const start = [...prefix, ...(options.key ?? [])];
    return {
      low: options.from === undefined ? start : [...start, options.from],
      high: options.below === undefined ? [...start, highest] : [...start, options.below],
    };
  }

  return {
    async get(scope, collection, id) {
      return read(scope, collection, id);
    },

    async getMany(scope, collection, ids) {
      return ids.map((id) => read(scope, collection, id)).filter((row) => row !== undefined);
    },

    async find(scope, collection, name, key: readonly KeyPart[]) {
      const at = home(scope, collection, name);
      const id = db.get(uniqueKey(collection.name, name, at.home, key)) as string | undefined;
      return id === undefined ? undefined : read(scope, collection, id);
    },

    async list<R extends Row>(
      scope: Scope,
      collection: Collection<R>,
      name: string,
      options: ListOptions = {},
    ): Promise<Page<R>> {
      const at = home(scope, collection, name);
      const prefix = pathPrefix(collection.name, name, at.home);
      const limit = Math.min(Math.max(options.limit ?? 50, 1), 1000);
      let { low, high } = bounds(prefix, options);
      const after =
        options.cursor === undefined
          ? undefined
          : [...prefix, ...readCursor(options.cursor, [...(options.key ?? [])])];
      if (after !== undefined && options.descending) high = after;
      else if (after !== undefined) low = after;
      const range = options.descending
        ? db.getKeys({ start: high, end: low, reverse: true, limit: limit + 2 })
        : db.getKeys({ start: low, end: high, limit: limit + 2 });
      // LMDB includes the start of a range; the row a cursor names was on the page before.
      const last = after === undefined ? undefined : JSON.stringify(after);
      const keys = [...range].filter((key) => JSON.stringify(key) !== last);
      const shown = keys.slice(0, limit);
      const items = shown
        .map((key) => read(scope, collection, String(key.at(-1))))
        .filter((row) => row !== undefined);
      const end = shown.at(-1);
      return {
        items,
        nextCursor: keys.length > limit && end !== undefined ? writeCursor(end.slice(prefix.length)) : null,
      };
    },

    async count(scope, collection, name, key, atMost = 10_000) {
      const at = home(scope, collection, name);
      const { low, high } = bounds(pathPrefix(collection.name, name, at.home), { key });
      return db.getKeysCount({ start: low, end: high, limit: atMost });
    },

    async commit(scope: Scope, unit: Unit) {
      if (!scope.acrossOrganisations && unit.organisationId !== scope.organisationId)
        throw notFound('record');
      try {
        db.transactionSync(() => writeUnit(db, scope, unit, clock(), newId));
      } catch (error) {
        throw asProblem(error);
      }
      if (unit.facts?.length) for (const listener of listeners) listener();
    },

    onFacts: (listener) => {
      listeners.push(listener);
    },
    backup: (target) => db.backup(target, true),
    close: () => db.close(),
  };
}

/** What LMDB says of a full or broken disk, as a problem; our own errors as they are. */
function asProblem(error: unknown): unknown {
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  if (/ENOSPC|MAP_FULL|No space left|EIO|Input\/output|EFBIG|File too large|EDQUOT/i.test(text)) {
    return new Problem(
      'unavailable',
      'The disk is full or cannot be written. Free some space, then send this again; nothing of it was kept.',
      {
        retryAfter: 30,
      },
    );
  }
  return error;
}
