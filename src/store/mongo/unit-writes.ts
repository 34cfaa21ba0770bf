import type { NewId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { Collection } from '../collection.ts';
import { work } from '../collections/index.ts';
import { pathValues } from '../key-values.ts';
import type { Check, Put, Removal, Unit } from '../port.ts';
import { type Head, refuseMisfits, rowsOf, type ScopedUnit } from '../unit.ts';
import { type Document, toDocument, witnessField } from './documents.ts';

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
  readonly collection: Collection;
  readonly operations: Operation[];
  matched: number;
  readonly removed: { readonly id: string; readonly version: number | undefined }[];
}

/** Refuses a unit that is wrong whatever stands in the database. Throws Problem `not_found` or `invalid`, or an Error. */
export function checkUnit(unit: Unit): void {
  refuseMisfits(unit);
  for (const { collection, row } of unit.puts ?? [])
    for (const path of Object.values(collection.paths)) pathValues(row, path);
}

/** What a unit does to a document that it only read: nothing that shows, but another that changes it cannot commit beside it. */
const witness = { $inc: { [witnessField]: 1 } };

/** Collects the writes of units of one organisation, by collection; moves its head along. */
export function createUnitWrites(start: Head, now: Instant, newId: NewId) {
  const writes = new Map<string, Writes>();
  let head = start;

  function writesTo(collection: Collection): Writes {
    let standing = writes.get(collection.name);
    if (standing === undefined) {
      standing = { collection, operations: [], matched: 0, removed: [] };
      writes.set(collection.name, standing);
    }
    return standing;
  }

  function addFence({ fence }: Unit): void {
    if (fence === undefined) return;
    const to = writesTo(work);
    to.matched += 1;
    const filter = { _id: fence.workId, state: 'running', epoch: fence.epoch };
    to.operations.push({ updateOne: { filter, update: witness } });
  }

  function addCheck({ organisationId }: Unit, { collection, id, version }: Check): void {
    const to = writesTo(collection);
    if (version > 0) {
      to.matched += 1;
      to.operations.push({
        updateOne: { filter: { _id: id, organisationId, version }, update: witness },
      });
      return;
    }
    // What is not there cannot be changed: it is made and taken away again, so that nobody else makes it meanwhile.
    to.removed.push({ id, version: undefined });
    to.operations.push(
      { insertOne: { document: { _id: id, organisationId } } },
      { deleteOne: { filter: { _id: id, organisationId } } },
    );
  }

  function addRemoval({ collection, id, organisationId, expects: version }: Removal): void {
    const to = writesTo(collection);
    to.removed.push({ id, version });
    const versioned = version === undefined ? {} : { version };
    to.operations.push({ deleteOne: { filter: { _id: id, organisationId, ...versioned } } });
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

  return {
    add(one: ScopedUnit): void {
      const { unit } = one;
      addFence(unit);
      for (const check of unit.checks ?? []) addCheck(unit, check);
      for (const removal of unit.removals ?? []) addRemoval(removal);
      const rows = rowsOf(one, head, now, newId);
      head = rows.head;
      for (const put of rows.puts) addPut(put);
    },
    byCollection: (): readonly Writes[] => [...writes.values()],
    head: (): Head => head,
  };
}
