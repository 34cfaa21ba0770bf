import type { CsvReader, CsvTable } from '../../csv/port.ts';
import type { Import, ImportKind } from '../../domain/import.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { imports } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { keepContent } from './content.ts';
import type { Kind } from './kind.ts';
import type { Kinds } from './kinds.ts';
import { type ImportView, viewOf } from './view.ts';

/** A file as it comes in. */
export interface SentFile {
  readonly kind: ImportKind;
  readonly dryRun: boolean;
  readonly bytes: Uint8Array;
}

export interface ReceiveDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly digest: (text: string) => string;
  readonly readCsv: CsvReader;
  readonly kinds: Kinds;
  readonly toBase64: (bytes: Uint8Array) => string;
}

/**
 * Takes a file in; a file that came before gives what became of it then, and goes on under whoever sends it now when it was
 * not applied to its end: who sent it first may not be allowed any more. Throws Problem `invalid` for a file that cannot be read at all.
 */
export async function receiveFile(deps: ReceiveDeps, ctx: Context, file: SentFile): Promise<ImportView> {
  const { store, newId, digest } = deps;
  const { kind, dryRun, bytes } = file;
  const content = deps.toBase64(bytes);
  const fileDigest = digest(`${kind} ${dryRun} ${content}`);
  const before = await store.find(ctx.scope, imports, 'byFile', [fileDigest]);
  if (before !== undefined) {
    const unit = before.state === 'done' ? {} : asksFor(before);
    return commit(deps, ctx, unit, await viewOf(store, ctx.scope, before));
  }
  const table = deps.readCsv(bytes);
  checkHeader(deps.kinds[kind], table);
  const row: Import = {
    ...first(newId('import'), ctx.scope.organisationId, deps.clock()),
    kind,
    dryRun,
    state: 'received',
    // Facts change between two dry runs of a file, so each is one of its own and found by nobody.
    fileDigest: dryRun ? digest(`${fileDigest} ${newId('import')}`) : fileDigest,
    rows: table.rows.length,
    created: 0,
    updated: 0,
    unchanged: 0,
    done: 0,
    by: ctx.scope.actor.id,
  };
  const unit = { puts: [put(imports, row, 0), ...keepContent(row, content)], ...asksFor(row) };
  return commit(deps, ctx, unit, { ...row, rejected: [] });
}

/** What has a file applied, by whoever commits it. */
const asksFor = ({ id, kind }: Import) => ({
  facts: [{ type: 'import.received' as const, importId: id }],
  audit: [done('import', kind, id)],
});

/** What the file itself must be: known columns, and those that are required. */
function checkHeader({ columns, required }: Kind, { header }: CsvTable): void {
  const unknown = header.filter((name) => !columns.includes(name));
  if (unknown.length > 0)
    throw new Problem(
      'invalid',
      sentence('columns_unknown', { columns: unknown.join(', ').slice(0, 300), known: columns }),
    );
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new Problem('invalid', sentence('columns_missing', { columns: missing }));
}
