import { contentKeyOf, type Import, type ImportNote, quotesKeyOf } from '../../domain/import.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Collection } from '../../store/collection.ts';
import { importedRecords, imports } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { isEnded } from '../imports/apply.ts';
import { notesOf } from '../imports/drop-file.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly destroyKey: (subject: string) => Promise<void>;
}

/** A row that quotes a file, and where it is kept. */
interface Note {
  readonly collection: Collection;
  readonly row: ImportNote;
}

/** Rows in one unit. */
const together = 300;

/** As two texts are compared. */
export const plainText = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * Takes somebody out of what files left: rows that quote what they are called or known by go, all others of such a file are sealed with
 * another key, and the one before is destroyed, so that no backup opens what went. Of files of earlier releases, which had one key for
 * all, that is destroyed as well. Gives how many rows went, and whether a file is not at its end yet.
 */
export function createFilesWithout({ store, clock, destroyKey }: Deps) {
  /** The rows of each file that made or changed them. */
  async function ownRows(ctx: Context, participantId: string): Promise<ReadonlyMap<string, Set<number>>> {
    const found = new Map<string, Set<number>>();
    for await (const { importId, at, subjectId } of walk(store, ctx.scope, importedRecords, 'all', {
      unseal: false,
    }))
      if (subjectId === participantId)
        found.set(importId, (found.get(importId) ?? new Set()).add(Math.floor(at / 2)));
    return found;
  }

  async function inUnits<T>(ctx: Context, all: readonly T[], unitOf: (some: readonly T[]) => object) {
    for (let at = 0; at < all.length; at += together)
      await commit({ store, clock }, ctx, unitOf(all.slice(at, at + together)), undefined);
  }

  /** A row as it was, but for its key: when it was last touched does not change, so its days go on. */
  const sealedAnew = <R extends Import | ImportNote>(row: R, changes: Partial<R>): R => ({
    ...next(row, clock(), changes),
    updatedAt: row.updatedAt,
  });

  async function fileWithout(ctx: Context, file: Import, isTheirs: (row: ImportNote) => boolean) {
    const notes: Note[] = [];
    let newest = 1;
    for await (const note of notesOf(store, ctx, file.id, true)) {
      newest = Math.max(newest, note.row.generation ?? 0);
      notes.push(note);
    }
    // One of what was said of a row names them; the others may quote what they need.
    const named = new Set(notes.filter(({ row }) => isTheirs(row)).map(({ row }) => row.row));
    const theirs = notes.filter(({ row }) => named.has(row.row));
    const others = notes.filter(({ row }) => !named.has(row.row));
    const isOld = file.keysApart === undefined;
    if (theirs.length > 0 || isOld) {
      newest += 1;
      const key = { generation: newest, quotesKey: quotesKeyOf(file.id, newest) };
      await inUnits(ctx, others, (some) => ({
        puts: some.map(({ collection, row }) => put(collection, sealedAnew(row, key), row.version)),
      }));
    }
    if (isOld) {
      const apart = sealedAnew(file, { keysApart: 'later' });
      await commit({ store, clock }, ctx, { puts: [put(imports, apart, file.version)] }, undefined);
    }
    for (let generation = 1; generation < newest; generation += 1)
      await destroyKey(quotesKeyOf(file.id, generation));
    if (file.keysApart !== 'made') await destroyKey(file.id);
    await destroyKey(contentKeyOf(file.id));
    await inUnits(ctx, theirs, (some) => ({
      removals: some.map(({ collection, row }) => removal(collection, row)),
    }));
    return named.size;
  }

  return async (ctx: Context, participantId: string, names: ReadonlySet<string>) => {
    const own = await ownRows(ctx, participantId);
    let gone = 0;
    let isOpen = false;
    for await (const file of walk(store, ctx.scope, imports, 'all')) {
      if (file.kind !== 'participants') continue;
      if (!isEnded(file)) {
        isOpen = true;
        continue;
      }
      const rows = own.get(file.id);
      gone += await fileWithout(ctx, file, (row) => rows?.has(row.row) === true || quotes(row, names));
    }
    return { gone, isOpen };
  };
}

/** Whether a row says one of these names: a cell that is one, or a text that has one in it. */
function quotes(row: ImportNote & { cells?: object; text?: string }, names: ReadonlySet<string>): boolean {
  const { sentence, message, cells = {}, text } = row;
  const quoted = [text, message, ...Object.values(sentence?.data ?? {})].map((one) =>
    plainText(String(one ?? '')),
  );
  return (
    Object.values(cells).some((cell) => names.has(plainText(String(cell)))) ||
    quoted.some((one) => [...names].some((name) => one.includes(name)))
  );
}
