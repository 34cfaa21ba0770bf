import type { Employer } from '../../domain/employer.ts';
import type { ImportedCells } from '../../domain/import.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { Problem, Unreadable } from '../../domain/problem.ts';
import { sentence, sentenceOf } from '../../domain/sentence.ts';
import { canonical } from '../../domain/values/canonical.ts';
import type { NamedConcept } from '../../domain/values/concept.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Put } from '../../store/port.ts';
import type { Draft, Drafted } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { Organisations } from '../people/organisations.ts';
import { columnAt, valueAt } from './at-path.ts';
import type { CellMemories, CellMemory, Remembered } from './cell-memory.ts';
import type { Beside, CellFault, Changes, Field } from './field.ts';
import { doubtsOf, landAll } from './landing.ts';
import { readCells } from './read-cells.ts';
import { isCutNumber } from './values/cut-number.ts';
import type { DecimalSign } from './values/number.ts';

/** One row of a file. */
export interface FileRow {
  readonly cells: Readonly<Record<string, string>>;
  /** The decimal sign of each column of numbers, where its cells tell. */
  readonly signs: Readonly<Record<string, DecimalSign | undefined>>;
  /** Whether nothing is written: what only advises is looked for then. */
  readonly isTrial: boolean;
  /** Employers that earlier rows make, by key of the name, and that are not kept yet. */
  readonly made: ReadonlyMap<string, Employer>;
}

/** A fault of a row, at a column and at the path of the record. */
export interface RowFault extends CellFault {
  readonly path: string;
}

/** What a row becomes: how it counts, what is to be committed for it, and what is to be said of it although it is taken. */
export interface Taken {
  readonly counted: 'created' | 'updated' | 'unchanged';
  readonly unit: Draft;
  readonly remarks: readonly RowFault[];
  /** The employer that it makes. */
  readonly makes?: Employer | undefined;
  /** Of an updated record: the columns that it changes. */
  readonly columns?: readonly string[] | undefined;
  /** The record that it makes or changes, so that this can be undone. */
  readonly record?: RecordChange | undefined;
}

/** What becomes of one record. */
export interface RecordChange {
  readonly before: Row | undefined;
  readonly cellsBefore: ImportedCells['cells'] | undefined;
  readonly after: Row;
}

export type Outcome = Taken | { readonly faults: readonly RowFault[] };

/** A kind of file. */
export interface Kind {
  readonly columns: readonly string[];
  readonly required: readonly string[];
  /** What a row becomes, or all that is wrong with it. Throws what is no fault of the row. */
  outcomeOf(ctx: Context, row: FileRow): Promise<Outcome>;
}

/** A record as a row makes it, with the employer that it needs and nobody made yet. */
export interface RowDraft<R extends Row> extends Drafted<R> {
  readonly makes?: Employer | undefined;
}

/** A record that a row may be about; some name concepts. */
type KnownRow<F> = Row & Partial<F> & { readonly conceptNames?: readonly NamedConcept[] | undefined };

/** How the rows of a kind are read, checked and made into records of fields `F`. */
interface KindParts<F, R extends KnownRow<F>> {
  readonly fields: readonly Field<F>[];
  readonly memories: CellMemories;
  readonly organisations: Pick<Organisations, 'get'>;
  /** The columns by which a record is found; its externalId alone when absent. */
  readonly knownBy?: readonly string[];
  /** The record that the row is about; undefined when it is new. `values`: of the columns of `knownBy`. */
  find(ctx: Context, externalId: string, values: Readonly<Record<string, unknown>>): Promise<R | undefined>;
  /** Throws Problem with what is wrong by path. */
  draft(ctx: Context, externalId: string, changes: Changes<F>, row: FileRow): Promise<RowDraft<R>>;
  /** What else is to be said of a new record before it is written: advice, never a fault. */
  readonly advise?: (ctx: Context, made: R) => Promise<readonly CellFault[]>;
  /** Undefined when nothing changes. */
  redraft(
    ctx: Context,
    old: R,
    changes: Changes<F>,
    row: FileRow,
    externalId: string,
  ): Promise<RowDraft<R> | undefined>;
}

/** Makes a kind of what is its own; records of every kind are known by `externalId`. */
export function kindOf<F, R extends KnownRow<F>>(parts: KindParts<F, R>): Kind {
  const columns = Object.fromEntries(parts.fields.flatMap((field) => Object.entries(field.columns)));
  const { knownBy = ['externalId'] } = parts;
  const ids = Object.fromEntries(Object.entries(columns).filter(([name]) => knownBy.includes(name)));
  const names = Object.keys(columns);
  const paths = names.map((name) => [name, columns[name]?.path ?? name] as const);

  const saidBy = (name: string, value: unknown, beside: Beside): readonly unknown[] =>
    (value === null ? undefined : columns[name]?.says?.(value, beside)) ?? [value];

  async function outcomeOf(ctx: Context, row: FileRow): Promise<Outcome> {
    const organisation = await parts.organisations.get(ctx.scope.organisationId);
    try {
      return await outcomeWithin(ctx, row, organisation);
    } catch (error) {
      // The record of this row, or what files said of it before: the other rows do not need it.
      if (error instanceof Unreadable) return { faults: atPaths([damaged(error)]) };
      throw error;
    }
  }

  async function outcomeWithin(ctx: Context, row: FileRow, organisation: Organisation): Promise<Outcome> {
    const ofFile: Context = { ...ctx, said: 'file' };
    const setting = { organisation, signs: row.signs };
    const { values } = await readCells(ids, row.cells, setting);
    const { externalId } = values;
    const old = typeof externalId === 'string' ? await parts.find(ctx, externalId, values) : undefined;
    const read = await readCells(columns, row.cells, {
      ...setting,
      stood: old?.conceptNames,
      isNew: old === undefined,
    });
    if (typeof externalId !== 'string') return { faults: atPaths(read.faults) };
    const memory = old && (await parts.memories.of(ctx, old));
    const beside = { values: read.values, record: old ?? {}, organisation };
    const isNews = (column: string, value: unknown) =>
      !saidBy(column, value, beside).some((said) => memory?.saysTheSame(column, said));
    const landed = landAll(parts.fields, old ?? {}, read, isNews, { organisation, isNew: old === undefined });
    const faults = [...read.faults, ...landed.refused];
    let drafted: RowDraft<R> | undefined;
    try {
      drafted =
        old === undefined
          ? await parts.draft(ofFile, externalId, landed.changes, row)
          : await parts.redraft(ofFile, old, landed.changes, row, externalId);
    } catch (error) {
      // A column with a fault has left what it would have said out: what follows from that is no second fault.
      const known = new Set(faults.map(({ column }) => column));
      faults.push(...faultsIn(error, read.spoken).filter(({ column }) => !known.has(column)));
    }
    if (faults.length > 0) return { faults: atPaths(faults) };
    const after = drafted?.row ?? old;
    if (after === undefined) throw new Error('A new record was not drafted.');
    const isAdvised = row.isTrial && old === undefined;
    const advice = isAdvised ? ((await parts.advise?.(ctx, after)) ?? []) : [];
    const replaced = overwritten(landed.taken, old, after, memory);
    const doubted = doubtsOf(columns, landed.taken, beside, after.updatedAt).filter(
      ({ column }) => !replaced.some((one) => one.column === column),
    );
    const remarks = [...advice, ...landed.left, ...replaced, ...doubted];
    return {
      counted: old === undefined ? 'created' : drafted === undefined ? 'unchanged' : 'updated',
      unit: withPuts(drafted?.unit, await rememberedAs(ctx, after, landed.taken, beside, memory)),
      remarks: atPaths(remarks),
      makes: drafted?.makes,
      ...(drafted && {
        columns: old && changedBy(landed.taken, old, drafted.row),
        record: { before: old, cellsBefore: memory?.kept, after: drafted.row },
      }),
    };
  }

  /** Faults as the columns of the sheet have them; one that belongs to no column is one of the row. */
  function faultsIn(error: unknown, spoken: ReadonlySet<string>): readonly CellFault[] {
    if (error instanceof Unreadable) return [damaged(error)];
    if (!(error instanceof Problem) || ['unavailable', 'stale_version'].includes(error.code)) throw error;
    const errors = error.extras.errors ?? [];
    if (errors.length === 0) return [{ column: '', sentence: error.sentence }];
    const own = paths.filter(([name]) => spoken.has(name));
    const others = paths.filter(([name]) => !spoken.has(name));
    return errors.map(({ path, sentence }) => ({
      column: columnAt(path, own) || columnAt(path, others),
      sentence,
    }));
  }

  const atPaths = (faults: readonly CellFault[]): readonly RowFault[] =>
    faults.map((fault) => ({ ...fault, path: columns[fault.column]?.path ?? fault.column }));

  /** Columns whose cells changed what stands in the record. */
  const changedBy = (taken: readonly string[], old: R, after: R): readonly string[] =>
    paths
      .filter(
        ([name, path]) =>
          taken.includes(name) && canonical(valueAt(old, path)) !== canonical(valueAt(after, path)),
      )
      .map(([name]) => name);

  /** Columns taken although somebody wrote something else there since a file last did, or a spreadsheet cut the number. */
  function overwritten(
    taken: readonly string[],
    old: R | undefined,
    after: R,
    memory: CellMemory | undefined,
  ): readonly CellFault[] {
    if (old === undefined) return [];
    return paths.flatMap(([column, path]) => {
      const [before, now] = [valueAt(old, path), valueAt(after, path)];
      if (!taken.includes(column) || canonical(before) === canonical(now)) return [];
      if (isCutNumber(before, now)) return [{ column, sentence: sentenceOf('cell_cut_number') }];
      const isAnothers = memory?.wasChanged(column, before) ?? !isEmpty(before);
      return isAnothers ? [{ column, sentence: sentenceOf('cell_replaced_another') }] : [];
    });
  }

  async function rememberedAs(
    ctx: Context,
    after: R,
    taken: readonly string[],
    beside: Beside,
    memory: CellMemory | undefined,
  ): Promise<readonly Put[]> {
    const what = (name: string, path: string): Remembered => ({
      said: taken.includes(name) ? { value: saidBy(name, beside.values[name], beside)[0] } : undefined,
      stands: valueAt(after, path),
    });
    // Of a new record all that stands there came from the file, or is what stands where nobody said anything.
    const kept = paths.filter(
      ([name]) => name !== 'externalId' && (memory === undefined || taken.includes(name)),
    );
    const whole = memory ?? (await parts.memories.of(ctx, after));
    const put = whole.keep(Object.fromEntries(kept.map(([name, path]) => [name, what(name, path)])));
    return put === undefined ? [] : [put];
  }

  return { columns: names, required: names.filter((name) => columns[name]?.required), outcomeOf };
}

const withPuts = (unit: Draft | undefined, more: readonly Put[]): Draft => ({
  ...unit,
  puts: [...(unit?.puts ?? []), ...more],
});

const damaged = ({ record }: Unreadable): CellFault => ({
  column: '',
  sentence: sentence('row_of_damaged', { record }),
});

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
