import { createHash } from 'node:crypto';
import { acrossOrganisations, scopeOf } from '../domain/access/scope.ts';
import type { AuditRow } from '../domain/audit.ts';
import { canonical } from '../domain/values/canonical.ts';
import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';
import { allCollections, audit, outbox } from './collections/index.ts';
import type { Store } from './port.ts';
import { type Head, headOf } from './unit.ts';

interface OwnHead extends Head {
  readonly organisationId: string;
}

/** A store that takes rows as they are kept elsewhere, sealed fields, versions and all. Nothing else uses it meanwhile. */
export interface CopyTarget {
  /** Up to 500 rows of a collection in order of id, behind `after`. */
  rows(collection: Collection, after: string | undefined): Promise<readonly Row[]>;
  put(collection: Collection, rows: readonly Row[]): Promise<void>;
  remove(collection: Collection, rows: readonly Row[]): Promise<void>;
  /** The copy is whole: from now on the store may be used. */
  finish(heads: readonly OwnHead[]): Promise<void>;
  close(): Promise<void>;
}

/** What a collection came to on both sides. */
export interface Copied {
  readonly collection: string;
  readonly rows: number;
  /** SHA-256 over all rows in order of id. */
  readonly digest: string;
  readonly written: number;
  readonly removed: number;
}

const pageSize = 500;

async function* sourceRows(store: Store, collection: Collection): AsyncGenerator<Row> {
  const scope = acrossOrganisations('copy');
  let cursor: string | null | undefined;
  do {
    const page = await store.list(scope, collection, 'all', {
      limit: pageSize,
      cursor: cursor ?? undefined,
    });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

async function* targetRows(target: CopyTarget, collection: Collection): AsyncGenerator<Row> {
  for (let after: string | undefined; ; ) {
    const rows = await target.rows(collection, after);
    yield* rows;
    after = rows.at(-1)?.id;
    if (after === undefined || rows.length < pageSize) return;
  }
}

const byteOrder = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

/** Makes a collection of the target hold what the source holds: writes what differs, removes what is too much. */
async function level(
  store: Store,
  target: CopyTarget,
  collection: Collection,
  onRow: (row: Row) => void,
): Promise<{ readonly written: number; readonly removed: number }> {
  const there = targetRows(target, collection);
  let standing = (await there.next()).value as Row | undefined;
  let [written, removed] = [0, 0];
  let [puts, extra]: [Row[], Row[]] = [[], []];
  const flush = async (atLeast: number) => {
    if (puts.length >= atLeast && puts.length > 0) {
      await target.put(collection, puts);
      puts = [];
    }
    if (extra.length >= atLeast && extra.length > 0) {
      await target.remove(collection, extra);
      extra = [];
    }
  };
  for await (const row of sourceRows(store, collection)) {
    onRow(row);
    for (; standing !== undefined && byteOrder(standing.id, row.id) < 0; removed += 1) {
      extra.push(standing);
      standing = (await there.next()).value as Row | undefined;
    }
    const same = standing?.id === row.id ? standing : undefined;
    if (same !== undefined) standing = (await there.next()).value as Row | undefined;
    if (same !== undefined && canonical(same) === canonical(row)) continue;
    puts.push(row);
    written += 1;
    await flush(pageSize);
  }
  for (; standing !== undefined; removed += 1) {
    extra.push(standing);
    standing = (await there.next()).value as Row | undefined;
  }
  await flush(1);
  return { written, removed };
}

/** Counts what comes, and digests it in its order. */
export async function digestOf(
  rows: AsyncIterable<unknown>,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const row of rows) {
    hash.update(`${canonical(row)}\n`);
    count += 1;
  }
  return { rows: count, digest: hash.digest('hex') };
}

/**
 * Copies everything a store holds into a target, and reads both again to see that they are the same. Run again after it was cut
 * off, it goes on: what is there already is compared and left. The caller sees to it that nobody writes to either.
 * Throws an Error with a `sentence` when the two differ afterwards, which means that somebody did.
 */
export async function copyStore(
  store: Store,
  target: CopyTarget,
  onRow: (collection: string) => void = () => {},
): Promise<readonly Copied[]> {
  const heads = new Map<string, Head>();
  const noteHead = (collection: Collection, row: Row) => {
    const { organisationId } = row;
    const head = heads.get(organisationId) ?? headOf(undefined);
    heads.set(organisationId, head);
    if (collection.name === outbox.name) heads.set(organisationId, { ...head, lastFact: row.id });
    if (collection.name !== audit.name) return;
    const { sequence, hash } = row as AuditRow;
    if (sequence > head.sequence) heads.set(organisationId, { ...head, sequence, hash });
  };

  const copied: Copied[] = [];
  for (const collection of allCollections) {
    const changes = await level(store, target, collection, (row) => {
      noteHead(collection, row);
      onRow(collection.name);
    });
    const [source, copy] = [
      await digestOf(sourceRows(store, collection)),
      await digestOf(targetRows(target, collection)),
    ];
    if (source.rows !== copy.rows || source.digest !== copy.digest) throw new CopyDiffers(collection.name);
    copied.push({ collection: collection.name, ...source, ...changes });
  }
  // Facts are counted further than the outbox still holds them.
  const counted = [...heads].map(async ([organisationId, head]) => {
    const scope = scopeOf({ kind: 'command', id: 'copy', organisationId });
    return { organisationId, ...head, facts: (await store.feed(scope, undefined)).last };
  });
  await target.finish(await Promise.all(counted));
  return copied;
}

/** The two sides are not the same. */
export class CopyDiffers extends Error {
  readonly sentence: string;

  constructor(collection: string) {
    super(`The copy of ${collection} differs.`);
    this.name = 'CopyDiffers';
    this.sentence = `The copy of ${collection} differs from its source, so somebody wrote meanwhile. Stop every Stepwell on either, then run the same copy again.`;
  }
}
