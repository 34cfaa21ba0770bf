import type { CsvLimits, CsvReader } from '../../csv/port.ts';
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
import type { Kinds } from './kinds.ts';
import { openFile } from './open-file.ts';
import { type ImportView, viewOf } from './view.ts';

/** A file as it comes in. */
export interface SentFile {
  readonly kind: ImportKind;
  readonly dryRun: boolean;
  readonly bytes: Uint8Array;
  /** The charset it was declared with. */
  readonly charset?: string | undefined;
  /** Headings of the file that stand for a column. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
}

export interface ReceiveDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly digest: (text: string) => string;
  readonly readCsv: CsvReader;
  readonly kinds: Kinds;
  readonly limits: { readonly csv: CsvLimits };
  readonly toBase64: (bytes: Uint8Array) => string;
}

/**
 * Takes a file in; a file that came before gives what became of it then, and goes on under whoever sends it now when it was
 * not applied to its end: who sent it first may not be allowed any more. Throws Problem `invalid` for a file that cannot be read at all.
 */
export async function receiveFile(deps: ReceiveDeps, ctx: Context, file: SentFile): Promise<ImportView> {
  const { store, newId, digest } = deps;
  const { kind, dryRun, bytes, charset, mapping } = file;
  if (bytes.length > deps.limits.csv.bytes) throw tooLarge(deps.limits.csv);
  const content = deps.toBase64(bytes);
  const said = charset === undefined && mapping === undefined ? '' : ` ${JSON.stringify([charset, mapping])}`;
  const fileDigest = digest(`${kind} ${dryRun}${said} ${content}`);
  const before = await store.find(ctx.scope, imports, 'byFile', [fileDigest]);
  if (before !== undefined) {
    const unit = before.state === 'done' ? {} : asksFor(before);
    return commit(deps, ctx, unit, await viewOf(store, ctx.scope, before));
  }
  const rows = await countRows(deps, file);
  const row: Import = {
    ...first(newId('import'), ctx.scope.organisationId, deps.clock()),
    kind,
    dryRun,
    state: 'received',
    // Facts change between two dry runs of a file, so each is one of its own and found by nobody.
    fileDigest: dryRun ? digest(`${fileDigest} ${newId('import')}`) : fileDigest,
    ...(charset === undefined ? {} : { charset }),
    ...(mapping === undefined ? {} : { mapping }),
    rows,
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

/** How many rows a file has; each is looked at once, in slices. Throws Problem `invalid` for more than there may be. */
async function countRows(deps: ReceiveDeps, file: SentFile): Promise<number> {
  const { rows: most } = deps.limits.csv;
  const { records } = await openFile(deps, file, file.bytes);
  let count = 0;
  for await (const _ of records()) {
    count += 1;
    if (count > most) throw new Problem('invalid', sentence('rows_too_many', { most }));
  }
  return count;
}

const tooLarge = ({ bytes }: CsvLimits) =>
  new Problem('too_large', sentence('file_too_large', { megabytes: bytes / (1024 * 1024) }));
