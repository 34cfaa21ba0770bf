import { notFound, Unreadable } from '../domain/problem.ts';
import type { Row } from '../domain/values/row.ts';
import type { Blind, Cipher } from '../security/port.ts';
import type { Collection } from './collection.ts';
import { boundTo, envelopeField, type KeptRow, readEnvelope, writeEnvelope } from './envelope.ts';
import { daySubject, type Keyring, type Keys, oldFieldsSubject } from './keyring.ts';
import { isOldRow, openOldRow } from './old-rows.ts';
import { createPace } from './pace.ts';
import type { Put } from './port.ts';

/** A kept row, opened, and whether an earlier release wrote it; or which one cannot be: `erased` when its key was destroyed on purpose. */
export type Opened<R> =
  | { readonly row: R; readonly isOld?: true }
  | { readonly id: string; readonly unreadable: 'damaged' | 'erased' };

/** Rows as services know them, and as they are kept. */
export interface Sealing {
  /** The same puts of rows as they are kept. Throws Problem `not_found` for a row whose key was destroyed. */
  seal(puts: readonly Put[]): Promise<Put[]>;
  /** Kept rows, in their order. */
  open<R extends Row>(collection: Collection<R>, kept: readonly R[]): Promise<readonly Opened<R>[]>;
  /** A kept row without what is sealed in it. */
  bare<R extends Row>(collection: Collection<R>, kept: R): R;
  /** What stands in the place of a value in a digested field. */
  digest(organisationId: string, collection: Collection, field: string, value: unknown): string;
  /** Whether rows of release 0.1 may still be there. */
  readsOldRows(): Promise<boolean>;
}

interface Deps {
  readonly keyring: Pick<Keyring, 'forSealing' | 'forOpening' | 'standingDay'>;
  readonly cipher: Cipher;
  readonly blind: Blind;
}

type Fields = Record<string, unknown>;

/** Of whom or what the key is that seals a row. */
function subjectOf({ keyedBy, keyedByDay }: Collection, row: Row): string {
  const named = (field: string) => (row as unknown as Fields)[field];
  if (keyedByDay !== undefined) return daySubject(String(named(keyedByDay)));
  const subject = keyedBy === undefined ? undefined : named(keyedBy);
  return typeof subject === 'string' ? subject : row.organisationId;
}

/** An opened row with what this release asks of it. */
function read<R extends Row>(collection: Collection<R>, row: R, isUnsealed = false) {
  const whole = (collection.upgrade?.(row) ?? row) as R;
  return isUnsealed || whole !== row ? ({ row: whole, isOld: true } as const) : { row: whole };
}

/** Seals rows with the keys of those they are about. Gives way now and then, so that no page and no file keeps everybody waiting. */
export function createSealing({ keyring, cipher, blind }: Deps): Sealing {
  const digest: Sealing['digest'] = (organisationId, { name }, field, value) =>
    blind(`digest ${organisationId} ${name}.${field} ${String(value)}`);

  async function subjectFor({ collection, row }: Put): Promise<string> {
    const subject = subjectOf(collection, row);
    return collection.keyedByDay === undefined ? subject : keyring.standingDay(subject);
  }

  function sealRow(collection: Collection, row: Row, subject: string, keys: Keys): Row {
    const key = keys.get(subject);
    if (key === 'destroyed') throw notFound('record');
    if (key === undefined) throw new Unreadable(`${collection.name} ${row.id}`);
    const [secret, open]: [Fields, Fields] = [{}, {}];
    // Hundreds of rows are sealed at once: no list of their fields is made.
    for (const field in row) {
      const value = (row as unknown as Fields)[field];
      if (value === undefined) continue;
      if (collection.sealed.includes(field)) secret[field] = value;
      else open[field] = value;
    }
    for (const field of collection.digested)
      if (secret[field] !== undefined)
        open[field] = digest(row.organisationId, collection, field, secret[field]);
    const kept = open as unknown as KeptRow;
    const sealed = cipher.seal(key, secret, boundTo(collection, subject, kept));
    return { ...kept, [envelopeField]: writeEnvelope({ subject, sealed }) } as Row;
  }

  function openRow<R extends Row>(collection: Collection<R>, kept: R, keys: Keys): Opened<R> {
    const damaged = { id: kept.id, unreadable: 'damaged' } as const;
    const envelope = readEnvelope(kept);
    const key = keys.get(envelope?.subject ?? oldFieldsSubject);
    if (key === 'destroyed' && envelope !== undefined) return { id: kept.id, unreadable: 'erased' };
    if (key === undefined || key === 'destroyed') return damaged;
    try {
      if (envelope === undefined) {
        if (!isOldRow(collection, kept)) return damaged;
        return read(
          collection,
          openOldRow(collection, kept, (text, where) => cipher.openField(key, text, where)),
          true,
        );
      }
      const secret = cipher.open(key, envelope.sealed, boundTo(collection, envelope.subject, kept));
      const { [envelopeField]: _, ...open } = kept as KeptRow;
      return read(collection, { ...open, ...(secret as Fields) } as unknown as R);
    } catch {
      return damaged;
    }
  }

  return {
    digest,
    readsOldRows: async () =>
      (await keyring.forOpening([oldFieldsSubject])).get(oldFieldsSubject) instanceof Uint8Array,

    async seal(puts) {
      const subjects = new Map<Put, string>();
      for (const put of puts) if (put.collection.seals) subjects.set(put, await subjectFor(put));
      const asked = [...new Set(subjects.values())];
      const keys = asked.length === 0 ? new Map() : await keyring.forSealing(asked);
      const pace = createPace();
      const kept: Put[] = [];
      for (const put of puts) {
        const subject = subjects.get(put);
        if (subject === undefined) {
          kept.push(put);
          continue;
        }
        const row = sealRow(put.collection, put.row, subject, keys);
        kept.push({ ...put, row });
        await pace(sizeOf(row));
      }
      return kept;
    },

    async open<R extends Row>(collection: Collection<R>, kept: readonly R[]) {
      if (!collection.seals) return kept.map((row) => read(collection, row));
      const subjects = new Set(kept.map((row) => readEnvelope(row)?.subject ?? oldFieldsSubject));
      const keys = subjects.size === 0 ? new Map() : await keyring.forOpening([...subjects]);
      const pace = createPace();
      const opened: Opened<R>[] = [];
      for (const row of kept) {
        opened.push(openRow(collection, row, keys));
        await pace(sizeOf(row));
      }
      return opened;
    },

    bare(collection, kept) {
      if (!collection.seals) return kept;
      const shown: Fields = {};
      // Thousands of rows are looked through so: no list of their fields is made.
      for (const field in kept)
        if (field !== envelopeField && !collection.sealed.includes(field)) shown[field] = kept[field];
      return shown as unknown as typeof kept;
    },
  };
}

const sizeOf = (row: KeptRow): number => String(row[envelopeField] ?? '').length;
