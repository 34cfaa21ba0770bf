import { causeOf } from '../../domain/access/actor.ts';
import type { Scope } from '../../domain/access/scope.ts';
import type { AuditRow } from '../../domain/audit.ts';
import type { OutboxRow } from '../../domain/fact.ts';
import { notFound } from '../../domain/problem.ts';
import type { IdKind } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Instant } from '../../domain/values/time.ts';
import { chainStart, linkHash } from '../audit-chain.ts';
import type { Collection } from '../collection.ts';
import { audit, outbox, work } from '../collections/index.ts';
import { nextFactId } from '../fact-id.ts';
import { pathValues } from '../key-values.ts';
import type { Put, Unit } from '../port.ts';
import { type Document, fenceField, toDocument } from './documents.ts';
import type { Head } from './models.ts';

export interface ScopedUnit {
  readonly scope: Scope;
  readonly unit: Unit;
}

type Filter = Readonly<Record<string, unknown>>;

interface Found {
  readonly filter: Filter;
}

export type Operation =
  | { readonly insertOne: { readonly document: Document } }
  | { readonly replaceOne: Found & { readonly replacement: Document } }
  | { readonly updateOne: Found & { readonly update: Filter } }
  | { readonly deleteOne: Found };

/** The writes to one collection, in order, and what must come of them if everything was as the units expect. */
export interface Writes {
  readonly collection: Collection<Row>;
  readonly operations: Operation[];
  matched: number;
  readonly removed: { readonly id: string; readonly version: number | undefined }[];
}

/** Refuses a unit that is wrong whatever stands in the database. Throws Problem `not_found` or `invalid`, or an Error. */
export function checkUnit({ organisationId, puts = [] }: Unit): void {
  for (const { collection, row, expects } of puts) {
    if (row.organisationId !== organisationId) throw notFound('record');
    if (row.version !== expects + 1)
      throw new Error(`${collection.name}: version ${row.version} does not follow ${expects}`);
    for (const path of Object.values(collection.paths)) pathValues(row, path);
  }
}

/** Whether a unit adds to the trail of its organisation, in which every entry follows from the one before. */
export const needsHead = ({ unit }: ScopedUnit): boolean => Boolean(unit.audit?.length);

const fresh = (id: string, { organisationId }: Unit, now: Instant): Row => ({
  id,
  organisationId,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

/** Collects the writes of units of one organisation, by collection; moves its head along. */
export function createUnitWrites(start: Head | undefined, now: Instant, newId: (kind: IdKind) => string) {
  const writes = new Map<string, Writes>();
  let { sequence = 0, hash = chainStart } = start ?? {};
  let lastFact: string | undefined;

  function writesTo(collection: Collection<Row>): Writes {
    let standing = writes.get(collection.name);
    if (standing === undefined) {
      standing = { collection, operations: [], matched: 0, removed: [] };
      writes.set(collection.name, standing);
    }
    return standing;
  }

  function addPut({ collection, row, expects }: Put): void {
    const to = writesTo(collection);
    const document = toDocument(row);
    if (expects === 0) {
      to.operations.push({ insertOne: { document } });
      return;
    }
    to.matched += 1;
    const filter = { _id: row.id, organisationId: row.organisationId, version: expects };
    to.operations.push({ replaceOne: { filter, replacement: document } });
  }

  function addFence({ fence }: Unit): void {
    if (fence === undefined) return;
    const to = writesTo(work);
    to.matched += 1;
    const filter = { _id: fence.workId, state: 'running', epoch: fence.epoch };
    to.operations.push({ updateOne: { filter, update: { $inc: { [fenceField]: 1 } } } });
  }

  function addAudit({ scope, unit }: ScopedUnit): void {
    for (const entry of unit.audit ?? []) {
      sequence += 1;
      const open: Omit<AuditRow, 'hash'> = {
        ...fresh(`aud_${unit.organisationId}_${String(sequence).padStart(12, '0')}`, unit, now),
        ...entry,
        sequence,
        actorKind: scope.actor.kind,
        actorId: scope.actor.id,
        previousHash: hash,
      };
      hash = linkHash(open);
      const row: AuditRow = { ...open, hash };
      addPut({ collection: audit, row, expects: 0 });
    }
  }

  return {
    add(one: ScopedUnit): void {
      const { unit } = one;
      addFence(unit);
      for (const { collection, id, organisationId, expects: version } of unit.removals ?? []) {
        const to = writesTo(collection);
        to.removed.push({ id, version });
        const versioned = version === undefined ? {} : { version };
        to.operations.push({
          deleteOne: { filter: { _id: id, organisationId, ...versioned } },
        });
      }
      for (const put of unit.puts ?? []) addPut(put);
      for (const fact of unit.facts ?? []) {
        lastFact = nextFactId(newId('fact'), lastFact);
        const row: OutboxRow = {
          ...fresh(lastFact, unit, now),
          fact,
          cause: causeOf(one.scope.actor),
          relayed: false,
        };
        addPut({ collection: outbox, row, expects: 0 });
      }
      addAudit(one);
    },
    byCollection: (): readonly Writes[] => [...writes.values()],
    head: () => ({ sequence, hash }),
  };
}
