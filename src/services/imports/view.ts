import type { Scope } from '../../domain/access/scope.ts';
import type { Import, ImportedRecord, ImportNote } from '../../domain/import.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { importedRecords, importRejections, importRemarks, users } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import type { PageAsked } from '../kit/lists.ts';

/** What is said of one cell of a file: where it stands in the sheet and in the record. */
export interface RowNote {
  readonly row: number;
  /** Absent in what an older release kept. */
  readonly line?: number | undefined;
  /** As the sheet calls it; empty when it is about the whole row. */
  readonly column: string;
  readonly path: string;
  readonly sentence: Sentence;
}

/** An import with the name of who sent it, where that was somebody who signs in. */
export type ImportListed = Import & { readonly byName?: string | undefined };

/** A record that undoing an import left as it is. */
export interface KeptRecord {
  readonly id: string;
  readonly why: Sentence;
}

/** An import with the first of what is to be said of its rows. */
export type ImportView = ImportListed & {
  readonly kept: readonly KeptRecord[];
  readonly rejected: readonly RowNote[];
  readonly remarks: readonly RowNote[];
};

/** As many as anybody reads at once; the rest is read page by page. */
const mostShown = 100;

/** An import as people see it. */
export async function viewOf(store: Store, scope: Scope, file: Import): Promise<ImportView> {
  const first = { limit: mostShown };
  const rejected = await rowNotesOf(store, scope, importRejections, file.id, first);
  const remarks = await rowNotesOf(store, scope, importRemarks, file.id, first);
  const kept = await keptOf(store, scope, file.id, first);
  const [listed = file] = await withSenders(store, scope, [file]);
  return { ...listed, rejected: rejected.items, remarks: remarks.items, kept: kept.items };
}

/** Imports with the names of who sent them. */
export async function withSenders(
  store: Store,
  scope: Scope,
  files: readonly Import[],
): Promise<readonly ImportListed[]> {
  const senders = await store.getMany(scope, users, [...new Set(files.map(({ by }) => by))]);
  const names = new Map(senders.map(({ id, displayName }) => [id, displayName]));
  return files.map((file) => ({ ...file, byName: names.get(file.by) }));
}

/** A page of the records that undoing an import left as they are. */
export async function keptOf(
  store: Store,
  scope: Scope,
  importId: string,
  page: PageAsked,
): Promise<Page<KeptRecord>> {
  const key = [importId, 'kept'] as const;
  const found = await store.list(scope, importedRecords, 'byImport', { key, ...page });
  const keptAs = ({ subjectId, why }: ImportedRecord): KeptRecord => ({
    id: subjectId,
    why: why ?? sentence('as_given', { text: '' }),
  });
  return { ...found, items: found.items.map(keptAs) };
}

/** A page of what is said of the rows of a file, in its order. */
export async function rowNotesOf(
  store: Store,
  scope: Scope,
  collection: typeof importRejections | typeof importRemarks,
  importId: string,
  page: PageAsked,
): Promise<Page<RowNote>> {
  const found = await store.list(scope, collection, 'byImport', { key: [importId], ...page });
  return { ...found, items: found.items.map(noteOf) };
}

function noteOf({ row, line, column, path, sentence: kept, message }: ImportNote): RowNote {
  return {
    row,
    line,
    column: column ?? path,
    path,
    sentence: kept ?? sentence('as_given', { text: message ?? '' }),
  };
}
