import type { CsvLimits, CsvReader } from '../../csv/port.ts';
import type { Import, ImportKind } from '../../domain/import.ts';
import { invalid, Problem } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import { sentence } from '../../domain/sentence.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { imports } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { isEnded } from './apply.ts';
import { type Content, type ContentDeps, contentOf, keepContent } from './content.ts';
import type { Kinds } from './kinds.ts';
import { isTried, openFile } from './open-file.ts';
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
  /** Rows of the sheet that alone are tried; all when absent. Of a dry run. */
  readonly only?: readonly number[] | undefined;
}

export interface ReceiveDeps extends ContentDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly readCsv: CsvReader;
  readonly kinds: Kinds;
  readonly limits: { readonly csv: CsvLimits };
}

/** What was read of a file when it came in. */
type Looked = Pick<Import, 'rows' | 'sheet'>;

/** Times it is tried anew because the same file came in, or came to its end, meanwhile. */
const tries = 50;

/**
 * Takes a file in. The same bytes while they are being applied are the same import, which goes on as sent by whoever sends it
 * now: who sent it first may not be allowed any more. Once that has ended they are a new one: rows that were taken say what
 * they said and change nothing, and those that were refused are tried again. Throws Problem `invalid` for a file that cannot
 * be read at all.
 */
export async function receiveFile(deps: ReceiveDeps, ctx: Context, file: SentFile): Promise<ImportView> {
  if (file.only !== undefined && !file.dryRun) throw invalid('only', 'only_of_dry_run');
  if (file.bytes.length > deps.limits.csv.bytes) throw tooLarge(deps.limits.csv);
  const content = await contentOf(deps, file.bytes);
  let looked: Looked | undefined;
  return retryWhile(
    isRaced,
    async () => {
      const before = await deps.store.find(ctx.scope, imports, 'byFile', [digestOf(deps, file, content)]);
      if (before !== undefined && !isEnded(before)) return goOn(deps, ctx, before);
      looked ??= await lookAt(deps, file);
      return begin(deps, ctx, file, { content, looked, before });
    },
    { tries },
  );
}

/** The digest of a file; facts change between two dry runs of one, so each of those is one of its own and found by nobody. */
function digestOf({ digest, newId }: ReceiveDeps, file: SentFile, content: Content): string {
  const { kind, dryRun, charset, mapping } = file;
  const said = charset === undefined && mapping === undefined ? '' : ` ${JSON.stringify([charset, mapping])}`;
  const whole = digest(`${kind} ${dryRun}${said} ${content.digest}`);
  return dryRun ? digest(`${whole} ${newId('import')}`) : whole;
}

/** Somebody else sent the same, or it ended, between reading and writing. */
const isRaced = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === 'stale_version' || error.extras.uniquePath === 'imports.byFile');

async function goOn(deps: ReceiveDeps, ctx: Context, before: Import): Promise<ImportView> {
  const by = ctx.scope.actor.id;
  const passedOn = before.by === by ? before : next(before, deps.clock(), { by });
  const puts = passedOn === before ? [] : [put(imports, passedOn, before.version)];
  return commit(deps, ctx, { puts, ...asksFor(before) }, await viewOf(deps.store, ctx.scope, passedOn));
}

async function begin(
  deps: ReceiveDeps,
  ctx: Context,
  file: SentFile,
  {
    content,
    looked,
    before,
  }: { readonly content: Content; readonly looked: Looked; readonly before: Import | undefined },
): Promise<ImportView> {
  const { digest, newId, clock } = deps;
  const { kind, dryRun, charset, mapping, only } = file;
  const now = clock();
  const row: Import = {
    ...first(newId('import'), ctx.scope.organisationId, now),
    ...{ kind, dryRun, state: 'received' },
    fileDigest: before?.fileDigest ?? digestOf(deps, file, content),
    ...given({ charset, mapping, only }),
    ...looked,
    ...{ created: 0, updated: 0, unchanged: 0, done: 0, keysApart: 'made' },
    by: ctx.scope.actor.id,
  };
  // The one that has ended is found no more: its digest is that of the new one now.
  const ended = before && next(before, now, { fileDigest: digest(`${before.fileDigest} ${before.id}`) });
  const unit = {
    puts: [
      ...(ended === undefined ? [] : [put(imports, ended, ended.version - 1)]),
      put(imports, row, 0),
      ...keepContent(row, content),
    ],
    ...asksFor(row),
  };
  return commit(deps, ctx, unit, await viewOf(deps.store, ctx.scope, row));
}

/** What has a file applied, by whoever commits it. */
const asksFor = ({ id, kind }: Import) => ({
  facts: [{ type: 'import.received' as const, importId: id }],
  audit: [done('import', kind, id)],
});

/** How a file is written, and how many rows it has; each is looked at once, in slices. Throws Problem `invalid` for more than there may be. */
async function lookAt(deps: ReceiveDeps, file: SentFile): Promise<Looked> {
  const { rows: most } = deps.limits.csv;
  const { records, header, delimiter } = await openFile(deps, file, file.bytes);
  let rows = 0;
  for await (const record of records()) {
    if (isTried(file, record)) rows += 1;
    if (rows > most) throw new Problem('invalid', sentence('rows_too_many', { most }));
  }
  return { rows, sheet: { columns: header.map(({ column }) => column), delimiter } };
}

const tooLarge = ({ bytes }: CsvLimits) =>
  new Problem('too_large', sentence('file_too_large', { megabytes: bytes / (1024 * 1024) }));
