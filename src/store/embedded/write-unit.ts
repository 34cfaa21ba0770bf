import type { RootDatabase } from 'lmdb';
import { causeOf } from '../../domain/access/actor.ts';
import type { Scope } from '../../domain/access/scope.ts';
import type { AuditRow } from '../../domain/audit.ts';
import type { OutboxRow } from '../../domain/fact.ts';
import { LeaseLost, notFound, Problem, stale } from '../../domain/problem.ts';
import type { IdKind } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { Work } from '../../queue/work.ts';
import { chainStart, linkHash } from '../audit-chain.ts';
import type { Collection } from '../collection.ts';
import { audit, outbox, work } from '../collections/index.ts';
import { nextFactId } from '../fact-id.ts';
import type { Put, Removal, Unit } from '../port.ts';
import { chainKey, entriesOf, type Key, lastFactKey, rowKey } from './keys.ts';

type Db = RootDatabase<unknown, Key>;

/** Checks and writes a unit inside the write transaction of the caller; a throw leaves nothing of it. */
export function writeUnit(
  db: Db,
  scope: Scope,
  unit: Unit,
  now: Instant,
  newId: (kind: IdKind) => string,
): void {
  checkFence(db, unit);
  for (const removal of unit.removals ?? []) remove(db, unit, removal);
  for (const put of unit.puts ?? []) write(db, unit, put);
  for (const fact of unit.facts ?? []) {
    const id = nextFactId(newId('fact'), db.get(lastFactKey) as string | undefined);
    db.putSync(lastFactKey, id);
    const row: OutboxRow = { ...fresh(id, unit, now), fact, cause: causeOf(scope.actor), relayed: false };
    write(db, unit, { collection: outbox as unknown as Collection<Row>, row, expects: 0 });
  }
  if (unit.audit?.length) appendAudit(db, scope, unit, now);
}

function checkFence(db: Db, { fence }: Unit): void {
  if (fence === undefined) return;
  const row = db.get(rowKey(work.name, fence.workId)) as Work | undefined;
  if (row?.state !== 'running' || row.epoch !== fence.epoch) throw new LeaseLost(fence.workId);
}

const fresh = (id: string, unit: Unit, now: Instant): Row => ({
  id,
  organisationId: unit.organisationId,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

function write(db: Db, unit: Unit, { collection, row, expects }: Put): void {
  if (row.organisationId !== unit.organisationId) throw notFound('record');
  if (row.version !== expects + 1)
    throw new Error(`${collection.name}: version ${row.version} does not follow ${expects}`);
  const key = rowKey(collection.name, row.id);
  const old = db.get(key) as Row | undefined;
  if (old !== undefined && old.organisationId !== unit.organisationId) throw notFound('record');
  const stands = old?.version ?? 0;
  if (expects === 0 && old !== undefined) {
    throw new Problem('conflict', 'id_taken', {
      uniquePath: `${collection.name}.id`,
    });
  }
  if (stands !== expects) throw stale(stands);
  const before = new Map(
    (old === undefined ? [] : entriesOf(collection, old)).map((entry) => [JSON.stringify(entry.key), entry]),
  );
  for (const entry of entriesOf(collection, row)) {
    const text = JSON.stringify(entry.key);
    if (before.delete(text)) continue;
    if (entry.unique && db.get(entry.key) !== undefined) {
      throw new Problem('conflict', 'key_taken', {
        uniquePath: `${collection.name}.${entry.path}`,
      });
    }
    db.putSync(entry.key, entry.unique ? row.id : 1);
  }
  for (const { key: gone } of before.values()) db.removeSync(gone);
  db.putSync(key, row);
}

function remove(db: Db, unit: Unit, { collection, id, expects }: Removal): void {
  const key = rowKey(collection.name, id);
  const old = db.get(key) as Row | undefined;
  if (old !== undefined && old.organisationId !== unit.organisationId) throw notFound('record');
  if (expects !== undefined && (old?.version ?? 0) !== expects) throw stale(old?.version ?? 0);
  if (old === undefined) return;
  for (const { key: gone } of entriesOf(collection, old)) db.removeSync(gone);
  db.removeSync(key);
}

function appendAudit(db: Db, scope: Scope, unit: Unit, now: Instant): void {
  const head = chainKey(unit.organisationId);
  let last = (db.get(head) as { sequence: number; hash: string } | undefined) ?? {
    sequence: 0,
    hash: chainStart,
  };
  for (const entry of unit.audit ?? []) {
    const sequence = last.sequence + 1;
    const open: Omit<AuditRow, 'hash'> = {
      ...fresh(`aud_${unit.organisationId}_${String(sequence).padStart(12, '0')}`, unit, now),
      ...entry,
      sequence,
      actorKind: scope.actor.kind,
      actorId: scope.actor.id,
      previousHash: last.hash,
    };
    const row: AuditRow = { ...open, hash: linkHash(open) };
    write(db, unit, { collection: audit as unknown as Collection<Row>, row, expects: 0 });
    last = { sequence, hash: row.hash };
  }
  db.putSync(head, last);
}
