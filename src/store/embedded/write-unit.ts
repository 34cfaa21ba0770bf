import type { RootDatabase } from 'lmdb';
import { LeaseLost, notFound, stale } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { Work } from '../../queue/work.ts';
import type { Collection } from '../collection.ts';
import { work } from '../collections/index.ts';
import { conflictAt } from '../conflict.ts';
import type { Check, Put, Removal, Unit } from '../port.ts';
import { type Head, headOf, movesHead, refuseMisfits, rowsOf, type ScopedUnit } from '../unit.ts';
import {
  behind,
  countKey,
  entriesMoved,
  entriesOf,
  headKey,
  type Key,
  keyBytes,
  lastFactKey,
  rowKey,
} from './keys.ts';

type Db = RootDatabase<unknown, Key>;

/** Checks and writes a unit inside the write transaction of the caller; a throw leaves nothing of it. */
export function writeUnit(db: Db, one: ScopedUnit, now: Instant, newId: NewId): void {
  const { unit } = one;
  refuseMisfits(unit);
  checkFence(db, unit);
  for (const check of unit.checks ?? []) compare(db, unit, check);
  const counted = new Map<string, Key>();
  for (const removal of unit.removals ?? []) remove(db, unit, removal, counted);
  const { puts, head } = rowsOf(one, readHead(db, unit.organisationId), now, newId);
  for (const put of puts) write(db, unit, put, counted);
  for (const key of counted.values()) db.putSync(key, readUnits(db, key) + 1);
  if (movesHead(unit)) writeHead(db, unit.organisationId, head);
}

/** The id of the first row that stands under the beginning of an entry. */
export function idUnder(db: Db, start: Key): string | undefined {
  const [key] = [...db.getKeys({ start: keyBytes(start), end: behind(start), limit: 1 } as object)];
  return key === undefined ? undefined : String(key.at(-1));
}

/** The head of an organisation. The last fact is that of all organisations, so that all ids are in the order of the commits. */
export function readHead(db: Db, organisationId: string): Head {
  const kept = db.get(headKey(organisationId)) as Partial<Head> | undefined;
  return headOf({ ...kept, lastFact: db.get(lastFactKey) as string | undefined });
}

export function writeHead(db: Db, organisationId: string, { lastFact, ...own }: Head): void {
  db.putSync(headKey(organisationId), own);
  if (lastFact !== undefined) db.putSync(lastFactKey, lastFact);
}

/** How many units a count says; none where nothing was counted yet. */
export const readUnits = (db: Db, key: Key): number => (db.get(key) as number | undefined) ?? 0;

/** Notes what a row that is written or removed is counted by. */
function count(counted: Map<string, Key>, { name, countedBy }: Collection, row: Row): void {
  const value = countedBy === undefined ? undefined : (row as unknown as Record<string, unknown>)[countedBy];
  if (typeof value === 'string') counted.set(`${name} ${value}`, countKey(name, row.organisationId, value));
}

function checkFence(db: Db, { fence }: Unit): void {
  if (fence === undefined) return;
  const row = db.get(rowKey(work.name, fence.workId)) as Work | undefined;
  if (row?.state !== 'running' || row.epoch !== fence.epoch) throw new LeaseLost(fence.workId);
}

/** The row that stands under an id, if one does. Throws Problem `not_found` when it is another organisation's. */
function standing(db: Db, { organisationId }: Unit, { name }: Collection, id: string): Row | undefined {
  const row = db.get(rowKey(name, id)) as Row | undefined;
  if (row !== undefined && row.organisationId !== organisationId) throw notFound('record');
  return row;
}

function expectVersion(row: Row | undefined, version: number): void {
  const stands = row?.version ?? 0;
  if (stands !== version) throw stale(stands);
}

function compare(db: Db, unit: Unit, { collection, id, version }: Check): void {
  expectVersion(standing(db, unit, collection, id), version);
}

function write(db: Db, unit: Unit, { collection, row, expects }: Put, counted: Map<string, Key>): void {
  const old = standing(db, unit, collection, row.id);
  for (const one of old === undefined ? [row] : [old, row]) count(counted, collection, one);
  if (expects === 0 && old !== undefined) throw conflictAt(`${collection.name}.id`);
  expectVersion(old, expects);
  const { come, go } =
    old === undefined ? { come: entriesOf(collection, row), go: [] } : entriesMoved(collection, old, row);
  for (const entry of come) {
    if (entry.alone !== undefined && idUnder(db, entry.alone) !== undefined)
      throw conflictAt(`${collection.name}.${entry.path}`);
    db.putSync(entry.key, 1);
  }
  for (const { key: gone } of go) db.removeSync(gone);
  db.putSync(rowKey(collection.name, row.id), row);
}

function remove(db: Db, unit: Unit, { collection, id, expects }: Removal, counted: Map<string, Key>): void {
  const old = standing(db, unit, collection, id);
  if (expects !== undefined) expectVersion(old, expects);
  if (old === undefined) return;
  count(counted, collection, old);
  for (const { key: gone } of entriesOf(collection, old)) db.removeSync(gone);
  db.removeSync(rowKey(collection.name, id));
}
