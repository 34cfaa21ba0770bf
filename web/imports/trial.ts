import type { ImportKind } from '../../src/domain/import.ts';
import { ask } from '../api/client.ts';
import type { Import, ImportNote, ImportRow, Page } from '../api/types.ts';
import type { BuiltFile } from './rebuild.ts';

/** What is said of one cell of a row, or of the row where it names no column. */
export interface CellNote {
  readonly column: string;
  readonly message: string;
}

/** What would come of a row. */
export interface RowOutcome {
  readonly outcome: ImportRow['outcome'];
  /** Of a record that it changes: the columns it changes. */
  readonly columns: readonly string[];
  readonly faults: readonly CellNote[];
  readonly remarks: readonly CellNote[];
}

export interface SentImport {
  readonly kind: ImportKind;
  readonly file: BuiltFile;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const send = ({ kind, file }: SentImport, more: { readonly dryRun: boolean; readonly only?: string }) =>
  ask<Import>('/imports', {
    method: 'POST',
    query: { kind, ...more, mapping: JSON.stringify(file.mapping) },
    csv: file.text,
  });

/** Has a file applied; what comes of it is read at its own page. */
export const apply = (sent: SentImport): Promise<Import> => send(sent, { dryRun: false });

/**
 * Tries a file, or some rows of it by what the whole tells, and gives what would come of each row. `onRows` hears how many are through.
 * Throws what the API says of a file that cannot be read at all, and an Error with the server's words where it broke off.
 */
export async function tryOut(
  sent: SentImport,
  only: readonly number[] | undefined,
  onRows: (done: number, rows: number) => void,
): Promise<ReadonlyMap<number, RowOutcome>> {
  const numbers = only?.flatMap((index) => sent.file.numberOf.get(index) ?? []);
  let file = await send(sent, { dryRun: true, ...(numbers && { only: numbers.join(',') }) });
  for (let waited = 150; file.state !== 'done'; waited = Math.min(1000, waited * 1.5)) {
    if (file.state === 'failed') throw new Error(file.problem ?? '');
    onRows(file.done, file.rows);
    await pause(waited);
    file = await ask<Import>(`/imports/${file.id}`);
  }
  onRows(file.rows, file.rows);
  return outcomesOf(sent.file, {
    rows: await all<ImportRow>(`/imports/${file.id}/rows`),
    faults: file.rejectedCount === 0 ? [] : await all<ImportNote>(`/imports/${file.id}/rejections`),
    remarks: file.remarkCount === 0 ? [] : await all<ImportNote>(`/imports/${file.id}/remarks`),
  });
}

async function all<T>(path: string): Promise<readonly T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await ask<Page<T>>(path, { query: { limit: 200, cursor } });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** What is said of the lines that were sent, by the rows of the sheet. */
export function outcomesOf(
  { mapping, rowAtLine }: Pick<BuiltFile, 'mapping' | 'rowAtLine'>,
  said: {
    readonly rows: readonly ImportRow[];
    readonly faults: readonly ImportNote[];
    readonly remarks: readonly ImportNote[];
  },
): ReadonlyMap<number, RowOutcome> {
  const notes = (all: readonly ImportNote[]) => {
    const byLine = new Map<number, CellNote[]>();
    for (const { line = 0, column, message } of all) {
      const noted = byLine.get(line) ?? [];
      noted.push({ column: mapping[column] ?? '', message });
      byLine.set(line, noted);
    }
    return byLine;
  };
  const faults = notes(said.faults);
  const remarks = notes(said.remarks);
  const outcomes = new Map<number, RowOutcome>();
  for (const { line, outcome, columns = [] } of said.rows) {
    const index = rowAtLine.get(line);
    if (index === undefined) continue;
    outcomes.set(index, {
      outcome,
      columns,
      faults: faults.get(line) ?? [],
      remarks: remarks.get(line) ?? [],
    });
  }
  return outcomes;
}
