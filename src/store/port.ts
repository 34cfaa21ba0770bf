import type { Scope } from '../domain/access/scope.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Fact } from '../domain/fact.ts';
import type { Row } from '../domain/values/row.ts';
import type { Instant } from '../domain/values/time.ts';
import type { AccessPath, AccessPaths, Collection } from './collection.ts';
import type { KeyFieldValue, Range } from './fields.ts';

interface PageOptions {
  readonly descending?: boolean;
  /** 1 to 1000; 50 when absent. */
  readonly limit?: number | undefined;
  /** As given by the page before; another text is an `invalid` problem at `cursor`. */
  readonly cursor?: string | undefined;
  /** `false` leaves sealed fields out (they are absent), which is quicker and tells less. */
  readonly unseal?: boolean;
}

/** A page of a range of a path. */
export type ListOptions<R extends Row = Row, Path extends AccessPath = AccessPath> = PageOptions &
  Range<R, Path['fields']>;

/** All values of a path, or fewer from the left. */
export type KeyOf<R extends Row, Path extends AccessPath> = NonNullable<Range<R, Path['fields']>['key']>;

/** All values of a path. */
type WholeKey<R extends Row, Fields extends readonly string[]> = {
  readonly [At in keyof Fields]: KeyFieldValue<R, Fields[At]>;
};

type PathName<P extends AccessPaths> = keyof P & string;
type UniquePathName<P extends AccessPaths> = {
  [Name in PathName<P>]: P[Name] extends { readonly unique: true } ? Name : never;
}[PathName<P>];

export interface Page<R> {
  readonly items: readonly R[];
  /** Ids of rows of the page that are there and cannot be read; absent when there are none. */
  readonly unreadable?: readonly string[];
  readonly nextCursor: string | null;
}

/** The last entry of the trail of an organisation: 0, and the hash before the first, when it has none. */
export interface TrailHead {
  readonly sequence: number;
  readonly hash: string;
}

/** A stretch of the facts of one organisation. */
export interface Feed {
  readonly facts: readonly { readonly sequence: number; readonly fact: Fact; readonly at: Instant }[];
  /** What to go on from: the sequence of the last of them. */
  readonly last: number;
  readonly gone: boolean;
}

/** One row to write. `row.version` is `expects + 1`; `expects: 0` creates. */
export interface Put<R extends Row = Row> {
  readonly collection: Collection<R>;
  readonly row: R;
  readonly expects: number;
}

/** One row to take away, if it is there. With `expects`, the version that must stand; without, whatever does. */
export interface Removal {
  readonly collection: Collection<Row>;
  readonly id: string;
  readonly organisationId: string;
  readonly expects?: number | undefined;
}

/** A row that was only read: it must still stand at that version when the unit commits. With 0, it must not exist. */
export interface Check {
  readonly collection: Collection;
  readonly id: string;
  readonly version: number;
}

/** The right of a worker to commit: refused with LeaseLost once another epoch holds the work. */
export interface Fence {
  readonly workId: string;
  readonly epoch: number;
}

/**
 * Everything that happens together or not at all. The adapter gives facts and audit entries their ids, order and chain.
 * Checks hold before any of its own writes; another unit that changes what they name commits before or after, not beside it.
 * All rows of a unit belong to one organisation, `organisationId`.
 */
export interface Unit {
  readonly organisationId: string;
  readonly checks?: readonly Check[];
  readonly puts?: readonly Put[];
  readonly removals?: readonly Removal[];
  readonly facts?: readonly Fact[];
  readonly audit?: readonly AuditEntry[];
  readonly fence?: Fence | undefined;
}

/**
 * The record. Reads name a declared path; there is no ad-hoc query. Every call takes a scope: a row of another
 * organisation reads as absent and writes as `not_found`.
 */
export interface Store {
  /** The row, or undefined when missing, out of scope or erased. Throws Unreadable when it is damaged. */
  get<R extends Row>(
    scope: Scope,
    collection: Collection<R>,
    id: string,
    options?: { readonly unseal?: boolean },
  ): Promise<R | undefined>;
  /** Several rows by id, in the order asked, absent and unreadable ones left out. */
  getMany<R extends Row>(
    scope: Scope,
    collection: Collection<R>,
    ids: readonly string[],
    options?: { readonly unseal?: boolean },
  ): Promise<readonly R[]>;
  /** The one row of a unique path, by all its values. Throws Unreadable when it is damaged. */
  find<R extends Row, P extends AccessPaths, Name extends UniquePathName<P>>(
    scope: Scope,
    collection: Collection<R, P>,
    path: Name,
    key: WholeKey<R, P[Name]['fields']>,
  ): Promise<R | undefined>;
  /** A page of a path, in its order; stable under writes (a row is never seen twice unless its key moved ahead). */
  list<R extends Row, P extends AccessPaths, Name extends PathName<P>>(
    scope: Scope,
    collection: Collection<R, P>,
    path: Name,
    options?: ListOptions<R, P[Name]>,
  ): Promise<Page<R>>;
  /** How many rows a key of a path holds, counted up to `atMost` (default 10,000). */
  count<R extends Row, P extends AccessPaths, Name extends PathName<P>>(
    scope: Scope,
    collection: Collection<R, P>,
    path: Name,
    key: KeyOf<R, P[Name]>,
    atMost?: number,
  ): Promise<number>;
  /**
   * How many units wrote or removed rows with this value of the field by which the collection is counted (`countedBy`). While the
   * number stays, so do they: what was read after it was asked for need not be read again. Undefined where the store does not count.
   */
  unitsOf(scope: Scope, collection: Collection, value: string): Promise<number | undefined>;
  /**
   * Commits a unit durably, or nothing of it. Throws Problem `stale_version` (with the current version) when the version of
   * a row, written or checked, is not the expected one, `conflict` (with `uniquePath`) when a unique path is taken, `not_found` for a row out
   * of scope, `unavailable` when the disk or server cannot take it, and LeaseLost when the fence has passed on.
   */
  commit(scope: Scope, unit: Unit): Promise<void>;
  /**
   * The facts of an organisation behind the one numbered `after` (0: from the first on), in the order of their commits, at most
   * `limit` (1 to 1000; 50 when absent). They are `gone` when the outbox does not hold all of them any more, or when no place
   * to go on from is named: read everything anew, then follow from `last`. Behind the newest there is nothing yet. Throws an
   * Error, for it is a fault of ours, for a scope across organisations.
   */
  feed(scope: Scope, after: number | undefined, limit?: number): Promise<Feed>;
  /** Where the trail of the scope's organisation has come to, as is kept beside its entries. Throws an Error, for it is a fault of ours, for a scope across organisations. */
  trailHead(scope: Scope): Promise<TrailHead>;
  /** Calls back after commits that hold facts, in this process; a hint to the relay, not a promise. */
  onFacts(listener: () => void): void;
  close(): Promise<void>;
}

/** Walks all rows of a path, page by page. */
export async function* walk<R extends Row, P extends AccessPaths, Name extends PathName<P>>(
  store: Store,
  scope: Scope,
  collection: Collection<R, P>,
  path: Name,
  options?: ListOptions<R, P[Name]>,
): AsyncGenerator<R> {
  let cursor: string | null | undefined;
  do {
    // The same range from another place on, which the compiler does not see while it does not know the path.
    const further = { limit: 500, ...options, cursor: cursor ?? undefined } as ListOptions<R, P[Name]>;
    const page: Page<R> = await store.list(scope, collection, path, further);
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/**
 * The cursor of a page where it leads to something, and null where nothing but hidden rows comes: a cursor before those would tell
 * that they are there. `seenFrom` reads on and gives what may be seen.
 */
export async function cursorToSeen(
  cursor: string | null,
  seenFrom: (cursor: string) => Promise<Page<unknown>>,
): Promise<string | null> {
  for (let at = cursor; at !== null; ) {
    const page = await seenFrom(at);
    if (page.items.length > 0) return cursor;
    at = page.nextCursor;
  }
  return null;
}
