import type { CsvFault, CsvFile, CsvReader } from '../../csv/port.ts';
import type { Import, RejectedRow } from '../../domain/import.ts';
import { invalid, isOvertaken, Problem } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import type { Clock } from '../../domain/values/time.ts';
import { type Unfinished, unfinished } from '../../queue/work.ts';
import { imports } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, type Draft } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { Cells } from './cells.ts';
import { dropContent, readContent } from './content.ts';
import type { Outcome } from './kind.ts';
import type { Kinds } from './kinds.ts';
import { openFile } from './open-file.ts';
import { keepRejection } from './rejections.ts';

export interface ApplyDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly readCsv: CsvReader;
  readonly kinds: Kinds;
  readonly fromBase64: (text: string) => Uint8Array;
}

/** Rows that are committed together: fewer commits, and little to repeat when one is cut off. */
const rowsTogether = 25;
/** Rows after which a file lets another have its turn: it has to be read again when its own comes. */
const rowsInTurn = 250;
/** Times a row is read again because somebody changed its record meanwhile. */
const tries = 10;

interface NumberedRow {
  /** 1 is the first row after the header. */
  readonly row: number;
  readonly cells: Cells;
  /** What of it could not be read as CSV. */
  readonly faults: readonly CsvFault[];
  /** An earlier row of the file has its externalId. */
  readonly twice: boolean;
}

/**
 * Applies the rows of a file not yet dealt with; rows and the count of them are one unit. A command and a worker may be at
 * the same file: who finds that the other came first reads how far it is, and goes on from there. Between files that wait for
 * each other it takes turns: after some rows it gives `unfinished`.
 */
export async function applyFile(
  deps: ApplyDeps,
  ctx: Context,
  received: Import,
): Promise<Unfinished | undefined> {
  let file = received;
  while (!isEnded(file)) {
    try {
      return await applyRest(deps, ctx, file);
    } catch (error) {
      const standing = (await deps.store.get(ctx.scope, imports, file.id)) ?? file;
      const cameFirst = standing.version > file.version && isOvertaken(error);
      if (!cameFirst && !isEnded(standing)) throw error;
      file = standing;
    }
  }
  return undefined;
}

const isEnded = ({ state }: Import) => state === 'done' || state === 'failed';

async function applyRest(deps: ApplyDeps, ctx: Context, standing: Import): Promise<Unfinished | undefined> {
  const { store, clock } = deps;
  let file = standing;
  const bytes = deps.fromBase64(await readContent(store, ctx.scope, file.id));
  const waiting = (await rowsOf(await openFile(deps, file, bytes))).slice(file.done);
  for (let at = 0; at < waiting.length; at += rowsTogether) {
    if (at >= rowsInTurn && ctx.othersWait?.()) return unfinished;
    file = await applyRows(deps, ctx, file, waiting.slice(at, at + rowsTogether));
  }
  const done = next(file, clock(), { state: 'done' });
  const removals = await dropContent(store, ctx.scope, file.id);
  return commit(deps, ctx, { puts: [put(imports, done, file.version)], removals }, undefined);
}

async function rowsOf({ records, decimalComma }: CsvFile): Promise<readonly NumberedRow[]> {
  const seen = new Set<string>();
  const rows: NumberedRow[] = [];
  for await (const record of records()) {
    const cells = 'cells' in record ? record.cells : {};
    const externalId = cells.externalId ?? '';
    const twice = externalId !== '' && seen.has(externalId);
    seen.add(externalId);
    const faults = 'faults' in record ? record.faults : [];
    rows.push({ row: record.row, cells: new Cells(cells, decimalComma), faults, twice });
  }
  return rows;
}

/** Some rows that follow each other, together; one by one where somebody changed one of the records meanwhile. */
async function applyRows(
  deps: ApplyDeps,
  ctx: Context,
  file: Import,
  rows: readonly NumberedRow[],
): Promise<Import> {
  const attempt = () => applyTogether(deps, ctx, file, rows);
  if (rows.length === 1) return retryWhile(isOvertaken, attempt, { tries });
  try {
    return await attempt();
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    // The others are not held up by it.
    let standing = file;
    for (const row of rows) standing = await applyRows(deps, ctx, standing, [row]);
    return standing;
  }
}

/** The records of some rows, their rejections and the count of them in one unit. */
async function applyTogether(
  deps: ApplyDeps,
  ctx: Context,
  file: Import,
  rows: readonly NumberedRow[],
): Promise<Import> {
  const now = deps.clock();
  const counts = { created: file.created, updated: file.updated, unchanged: file.unchanged };
  const units: Draft[] = [];
  const rejections: Put[] = [];
  for (const row of rows) {
    const one = await outcomeOrRejection(deps, ctx, file, row);
    if ('counted' in one) {
      counts[one.counted] += 1;
      if (one.unit !== undefined && !file.dryRun) units.push(one.unit);
    } else rejections.push(keepRejection(file, one, now));
  }
  const changed = next(file, now, { done: file.done + rows.length, state: 'applying', ...counts });
  const unit = {
    puts: [...units.flatMap(({ puts = [] }) => puts), ...rejections, put(imports, changed, file.version)],
    facts: units.flatMap(({ facts = [] }) => facts),
    audit: units.flatMap(({ audit = [] }) => audit),
  };
  return commit(deps, ctx, unit, changed);
}

/** What a row becomes, or why it is not taken. Throws what is no fault of the row: the row is tried again. */
async function outcomeOrRejection(
  { kinds }: ApplyDeps,
  ctx: Context,
  { kind, dryRun }: Import,
  { row, cells, faults: [fault], twice }: NumberedRow,
): Promise<Outcome | RejectedRow> {
  if (fault !== undefined) return { row, path: fault.column ?? '', sentence: fault.sentence };
  try {
    if (twice) throw invalid('externalId', 'row_twice');
    return await kinds[kind].outcomeOf(ctx, { cells, dryRun });
  } catch (error) {
    if (!(error instanceof Problem) || ['unavailable', 'stale_version'].includes(error.code)) throw error;
    const [first] = error.extras.errors ?? [];
    return { row, path: first?.path ?? '', sentence: first?.sentence ?? error.sentence };
  }
}
