import type { Scope } from '../../domain/access/scope.ts';
import type { Import, ImportRejection, RejectedRow } from '../../domain/import.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { importRejections } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';

/** An import with the rows it did not take. */
export type ImportView = Import & { readonly rejected: readonly RejectedRow[] };

/** An import as people see it. */
export async function viewOf(store: Store, scope: Scope, file: Import): Promise<ImportView> {
  const rejected: RejectedRow[] = [];
  for await (const row of walk(store, scope, importRejections, 'byImport', { key: [file.id] }))
    rejected.push({ row: row.row, path: row.path, sentence: reasonOf(row) });
  return { ...file, rejected };
}

function reasonOf({ sentence: kept, message }: ImportRejection): Sentence {
  return kept ?? sentence('as_given', { text: message ?? '' });
}
