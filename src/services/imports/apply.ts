import type { CsvFile, CsvReader, CsvRecord } from '../../csv/port.ts';
import type { Employer } from '../../domain/employer.ts';
import type { Import } from '../../domain/import.ts';
import { isOvertaken, Problem } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import { sentence, sentenceOf } from '../../domain/sentence.ts';
import { plainId } from '../../domain/values/external-id.ts';
import type { Clock } from '../../domain/values/time.ts';
import { type Unfinished, unfinished } from '../../queue/work.ts';
import { imports } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, type Draft } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { readContent } from './content.ts';
import { endFailed, endFile } from './ending.ts';
import { keepRecords } from './kept-records.ts';
import type { FileRow, Outcome, RowFault } from './kind.ts';
import type { Kinds } from './kinds.ts';
import { numberSignsOf } from './number-signs.ts';
import { isTried, openFile } from './open-file.ts';
import { keepOutcome, keepRejections, keepRemarks } from './report-rows.ts';
import { cellText } from './values/readers.ts';

export interface ApplyDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly readCsv: CsvReader;
  readonly kinds: Kinds;
  readonly fromBase64: (text: string) => Uint8Array;
  readonly blind: (text: string) => string;
  readonly destroyKey: (subject: string) => Promise<void>;
}

/** Rows that are committed together: fewer commits, and little to repeat when one is cut off. */
const rowsTogether = 25;
/** Rows after which a file lets another have its turn: it has to be read again when its own comes. */
const rowsInTurn = 250;
/** Times a row is read again because somebody changed its record meanwhile. */
const tries = 10;

/** A row that waits, and the line of an earlier one that has its externalId. */
interface WaitingRow {
  readonly record: CsvRecord;
  readonly sameAs: number | undefined;
  /** Its externalId is of somebody from whom whoever sent the file is barred: they do not find them, and change nothing of them. */
  readonly isTaken?: boolean;
}

/** A file that is being applied: what it says, and employers that a dry run would have made so far. */
interface Opened {
  readonly csv: CsvFile;
  readonly signs: FileRow['signs'];
  readonly made: Map<string, Employer>;
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

/** Whether nothing more is applied of it; what it made may be taken back since. */
export const isEnded = ({ state }: Pick<Import, 'state'>) => state !== 'received' && state !== 'applying';

async function applyRest(deps: ApplyDeps, ctx: Context, standing: Import): Promise<Unfinished | undefined> {
  const { store, clock } = deps;
  const bytes = deps.fromBase64(await readContent(store, ctx.scope, standing.id));
  let csv: CsvFile;
  try {
    csv = await openFile(deps, standing, bytes);
  } catch (error) {
    // It was read when it came in; what has changed since is ours, and trying again would not help.
    if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
    await endFailed(deps, ctx, standing, error.sentence);
    return undefined;
  }
  const opened: Opened = { csv, signs: await numberSignsOf(csv), made: new Map() };
  let file = standing;
  let at = 0;
  let waiting: WaitingRow[] = [];
  const lines = new Map<string, number>();
  const giveWay = createGiveWay();
  for await (const record of csv.records()) {
    await giveWay();
    const externalId = idOf(record);
    const sameAs = externalId === '' ? undefined : lines.get(externalId);
    if (sameAs === undefined) lines.set(externalId, record.line);
    if (!isTried(standing, record)) continue;
    at += 1;
    if (at <= standing.done) continue;
    waiting.push({ record, sameAs });
    if (waiting.length < rowsTogether) continue;
    file = await applyRows(deps, ctx, file, opened, waiting);
    waiting = [];
    if (file.done - standing.done >= rowsInTurn && ctx.othersWait?.()) return unfinished;
  }
  if (waiting.length > 0) file = await applyRows(deps, ctx, file, opened, waiting);
  const done = next(file, clock(), { state: 'done' });
  await endFile(deps, ctx, done);
  return undefined;
}

/** The id of a row as it is looked up; empty for one that has none. */
function idOf(record: CsvRecord): string {
  const text = 'cells' in record ? cellText(record.cells.externalId ?? '') : undefined;
  return text && 'value' in text ? plainId(text.value) : '';
}

/** Some rows that follow each other, together; one by one where somebody changed one of the records meanwhile. */
async function applyRows(
  deps: ApplyDeps,
  ctx: Context,
  file: Import,
  opened: Opened,
  rows: readonly WaitingRow[],
): Promise<Import> {
  const attempt = () => applyTogether(deps, ctx, file, opened, rows);
  const [only] = rows;
  try {
    return await (rows.length === 1 ? retryWhile(isOvertaken, attempt, { tries }) : attempt());
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    if (rows.length === 1) {
      if (only === undefined || only.isTaken || !isOfBarred(error)) throw error;
      return applyTogether(deps, ctx, file, opened, [{ ...only, isTaken: true }]);
    }
    // The others are not held up by it.
    let standing = file;
    for (const row of rows) standing = await applyRows(deps, ctx, standing, opened, [row]);
    return standing;
  }
}

/** Whether a person is there who is not found, however often one looks. */
const isOfBarred = (error: unknown): boolean =>
  error instanceof Problem && error.extras.uniquePath === 'participants.byExternalId';

/**
 * The records of some rows, what is to be said of them, and the count of them in one unit. A dry run is all of it but the
 * records.
 */
async function applyTogether(
  deps: ApplyDeps,
  ctx: Context,
  file: Import,
  { csv, signs, made }: Opened,
  rows: readonly WaitingRow[],
): Promise<Import> {
  const now = deps.clock();
  const counts = { created: file.created, updated: file.updated, unchanged: file.unchanged };
  const units: Draft[] = [];
  const said: Put[] = [];
  let remarkCount = file.remarkCount ?? 0;
  const making = new Map(made);
  const giveWay = createGiveWay(1);
  for (const row of rows) {
    await giveWay();
    const { record } = row;
    const one = await outcomeOf(deps, ctx, file, row, { signs, made: making, isTrial: file.dryRun });
    if ('faults' in one) {
      said.push(
        keepOutcome(file, record, { counted: 'refused' }, now),
        ...keepRejections(file, csv, record, one.faults, now),
      );
      continue;
    }
    counts[one.counted] += 1;
    if (one.makes !== undefined) making.set(one.makes.nameKey, one.makes);
    if (!file.dryRun) {
      units.push(one.unit);
      said.push(...keepRecords(deps, file, record, one, now));
    }
    said.push(keepOutcome(file, record, one, now), ...keepRemarks(file, csv, record, one.remarks, now));
    remarkCount += one.remarks.length;
  }
  const done = file.done + rows.length;
  const changed = next(file, now, { done, state: 'applying', remarkCount, ...counts });
  const unit = {
    puts: [...units.flatMap(({ puts = [] }) => puts), ...said, put(imports, changed, file.version)],
    facts: units.flatMap(({ facts = [] }) => facts),
    audit: units.flatMap(({ audit = [] }) => audit),
  };
  await commit(deps, ctx, unit, undefined);
  // A dry run keeps none of them, so the rows that follow have to be told.
  if (file.dryRun) for (const [key, employer] of making) made.set(key, employer);
  return changed;
}

/** What a row becomes, or all that is wrong with it. Throws what is no fault of the row: the row is tried again. */
async function outcomeOf(
  { kinds }: ApplyDeps,
  ctx: Context,
  { kind }: Import,
  { record, sameAs, isTaken }: WaitingRow,
  beside: Omit<FileRow, 'cells'>,
): Promise<Outcome> {
  if ('faults' in record)
    return { faults: record.faults.map(({ column = '', sentence }) => ({ column, sentence, path: column })) };
  const column = 'externalId';
  if (isTaken)
    return { faults: [{ column, path: column, sentence: sentenceOf('participant_external_id_taken') }] };
  const outcome = await kinds[kind].outcomeOf(ctx, { cells: record.cells, ...beside });
  if (sameAs === undefined) return outcome;
  const twice: RowFault = { column, path: column, sentence: sentence('row_twice', { line: sameAs }) };
  return { faults: [twice, ...('faults' in outcome ? outcome.faults : [])] };
}
