import { ApiProblem, sentenceOf } from '../api/client.ts';
import type { Import } from '../api/types.ts';
import { sheetOf } from './keep-sheet.ts';
import { leftOut } from './left-out.ts';
import { type BuiltFile, buildFile } from './rebuild.ts';
import { readRows, type SheetRow } from './rows.ts';
import { type Check, headOf, type Session, sessionStore, sourcesOf } from './session.ts';
import { apply, type RowOutcome, tryOut } from './trial.ts';

/** Rows that are tried again in one go. */
const mostAgain = 200;
const nobody: ReadonlySet<number> = new Set();

/** Whether a row can be sent: it is one, and nothing is in doubt that the page alone can see. */
export const isSendable = (row: SheetRow | undefined): boolean =>
  row !== undefined && row.text === undefined && row.faults.length === 0;

/** Reads the rows by the columns that were settled, and tries all of them. */
export async function startCheck(session: Session): Promise<void> {
  const { file } = session;
  const sources = sourcesOf(session);
  const bare: Check = { sources, rows: [], outcomes: new Map(), out: nobody, trying: nobody, more: false };
  sessionStore.change(file, (one) => ({
    ...one,
    problem: undefined,
    check: { ...bare, progress: { done: 0, rows: 0 } },
  }));
  const { rows, more } = await readRows(file, headOf(session), sources);
  sessionStore.change(file, (one) => ({
    ...one,
    check: { ...bare, rows, more, progress: { done: 0, rows: rows.length } },
  }));
  await tryAgain(file, undefined);
}

/** Tries some rows again, or all, and keeps what would come of them. */
export async function tryAgain(file: Session['file'], indices: readonly number[] | undefined): Promise<void> {
  const session = sessionStore.get();
  const check = session?.check;
  if (session === undefined || check === undefined || session.file !== file) return;
  const some = indices?.slice(0, mostAgain);
  const built = builtFile(session, check, (index) => isSendable(check.rows[index]));
  const change = (next: (check: Check) => Check) =>
    sessionStore.change(file, (one) => (one.check === undefined ? one : { ...one, check: next(one.check) }));
  if (built.rows === 0) return change((one) => ({ ...one, progress: undefined, trying: nobody }));
  change((one) => ({
    ...one,
    trying: new Set([...one.trying, ...(some ?? [])]),
    progress: some === undefined ? { done: 0, rows: built.rows } : one.progress,
  }));
  try {
    const found = await tryOut({ kind: session.kind, file: built }, some, (done, rows) => {
      if (some === undefined) change((one) => ({ ...one, progress: { done, rows } }));
    });
    change((one) => ({
      ...one,
      progress: undefined,
      trying: without(one.trying, some),
      outcomes: merged(one, check, found),
    }));
  } catch (error) {
    change((one) => ({ ...one, progress: undefined, trying: without(one.trying, some) }));
    const problem =
      error instanceof ApiProblem || !(error instanceof Error && error.message !== '')
        ? sentenceOf(error)
        : error.message;
    sessionStore.change(file, (one) => ({ ...one, problem }));
  }
}

/** Only of rows that still stand as they were tried. */
function merged(now: Check, tried: Check, found: ReadonlyMap<number, RowOutcome>): Check['outcomes'] {
  const fresh = [...found].filter(([index]) => now.rows[index]?.cells === tried.rows[index]?.cells);
  return new Map([...now.outcomes, ...fresh]);
}

const without = (set: ReadonlySet<number>, some: readonly number[] | undefined): ReadonlySet<number> =>
  new Set([...set].filter((index) => some !== undefined && !some.includes(index)));

const builtFile = (
  session: Session,
  { sources, rows }: Check,
  isSent: (index: number) => boolean,
): BuiltFile => buildFile(headOf(session), sources, rows, isSent);

/** The cells of a row with one written anew. An email or a name that is the number, too, is that in both; a number is written alone, for two may share an email. */
function written({ sources }: Check, { cells }: SheetRow, column: string, value: string): SheetRow['cells'] {
  const key = 'externalId';
  const isKey = sources[key] === sources[column] && cells[key] === cells[column] && value !== '';
  return { ...cells, ...(isKey && { [key]: value }), [column]: value };
}

/** Writes a cell of a row, or takes it as it stands, and tries the row again. */
export function correct(file: Session['file'], index: number, column: string, value: string): void {
  sessionStore.change(file, (session) => {
    const { check } = session;
    const row = check?.rows[index];
    if (check === undefined || row === undefined) return session;
    const faults = row.faults.filter((one) => one.column !== column && one.column !== '');
    const rows = check.rows.with(index, { ...row, faults, cells: written(check, row, column, value) });
    const from = row.cells[column] ?? '';
    const corrected = from === value ? check.corrected : { column, from, to: value };
    return { ...session, check: { ...check, rows, corrected } };
  });
  const row = sessionStore.get()?.check?.rows[index];
  if (isSendable(row)) void tryAgain(file, [index]);
}

/** Writes many cells, and tries everything again. */
export function correctMany(
  file: Session['file'],
  cells: readonly { readonly index: number; readonly column: string; readonly value: string }[],
): void {
  sessionStore.change(file, (session) => {
    if (session.check === undefined) return session;
    const rows = [...session.check.rows];
    // One that the sheet does not have is read from nowhere in it.
    const stood = session.check.sources;
    const added = cells.flatMap(({ column }) => (column in stood ? [] : [[column, -1] as const]));
    const sources = { ...stood, ...Object.fromEntries(added) };
    for (const { index, column, value } of cells) {
      const row = rows[index];
      if (row !== undefined) rows[index] = { ...row, cells: written(session.check, row, column, value) };
    }
    const progress = { done: 0, rows: rows.length };
    return { ...session, check: { ...session.check, sources, rows, progress } };
  });
  void tryAgain(file, undefined);
}

/** Leaves rows out, or takes them in again. */
export function leaveOut(file: Session['file'], indices: readonly number[], out: boolean): void {
  sessionStore.change(file, (session) => {
    if (session.check === undefined) return session;
    const left = new Set(session.check.out);
    for (const index of indices) {
      if (out) left.add(index);
      else left.delete(index);
    }
    return { ...session, check: { ...session.check, out: left } };
  });
}

/** Has the rows applied that are not left out. Once the server has the file, this page forgets it. */
export async function applyRows(session: Session): Promise<Import | undefined> {
  const { check, file } = session;
  if (check === undefined) return undefined;
  const built = builtFile(session, check, (index) => isSendable(check.rows[index]) && !check.out.has(index));
  const applying = (on: boolean, problem?: string) =>
    sessionStore.change(file, (one) => ({
      ...one,
      problem,
      check: one.check && { ...one.check, applying: on },
    }));
  applying(true);
  try {
    const sent = await apply({ kind: session.kind, file: built });
    const behind = [...check.rows.keys()].filter(
      (index) => !isSendable(check.rows[index]) || check.out.has(index),
    );
    const sheet = sheetOf(session, check, behind);
    leftOut.keep(sent.id, { owner: session.owner, count: behind.length, sheet });
    sessionStore.set(undefined);
    return sent;
  } catch (error) {
    applying(false, sentenceOf(error));
    return undefined;
  }
}

export type RowState = RowOutcome['outcome'] | 'unreadable' | 'doubtful' | 'left_out' | 'trying';

/** What a row is now, in one word. */
export function stateOf({ rows, outcomes, out, trying, progress }: Check, index: number): RowState {
  const row = rows[index];
  if (row === undefined || row.text !== undefined) return 'unreadable';
  if (out.has(index)) return 'left_out';
  if (row.faults.length > 0) return 'doubtful';
  if (trying.has(index) || (progress !== undefined && !outcomes.has(index))) return 'trying';
  return outcomes.get(index)?.outcome ?? 'trying';
}

const faulty: readonly RowState[] = ['refused', 'unreadable', 'doubtful'];
export const isFaulty = (state: RowState): boolean => faulty.includes(state);

/** How many rows there are of each state. */
export function countStates(check: Check): Readonly<Record<RowState, number>> {
  const counts = {
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    unreadable: 0,
    doubtful: 0,
    left_out: 0,
    trying: 0,
  };
  for (const index of check.rows.keys()) counts[stateOf(check, index)] += 1;
  return counts;
}
