import { type FieldError, Problem } from '../../domain/problem.ts';
import type { Draft } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { Cells } from './cells.ts';

/** Fields as cells give them, before anybody has looked whether they fit. */
export type RawInput = Readonly<Record<string, unknown>>;

/** The checks of the API on one record: the input as services take it, or what is wrong by path. */
export type Check<Input> = (
  raw: RawInput,
) => { readonly input: Input } | { readonly errors: readonly FieldError[] };

/** One row of a file; a dry run writes nothing. */
export interface FileRow {
  readonly cells: Cells;
  readonly dryRun: boolean;
}

/** What a row becomes: how it counts, and what is to be committed for it. */
export interface Outcome {
  readonly counted: 'created' | 'updated' | 'unchanged';
  readonly unit?: Draft | undefined;
}

/** A kind of file. */
export interface Kind {
  readonly columns: readonly string[];
  readonly required: readonly string[];
  /** Throws Problem `invalid` at a cell that cannot be read, and what the record's own use case throws. */
  outcomeOf(ctx: Context, row: FileRow): Promise<Outcome>;
}

/** How the rows of a kind are read, checked and made into records. */
interface KindParts<Input, R> {
  readonly columns: readonly string[];
  readonly required: readonly string[];
  read(ctx: Context, row: FileRow): Promise<RawInput>;
  readonly check: Check<Input>;
  /** The record that the row is about; undefined when it is new. */
  find(ctx: Context, externalId: string): Promise<R | undefined>;
  /** The unit that makes the record; undefined when a dry run has nothing to make it with. */
  draft(ctx: Context, input: Input, row: FileRow): Promise<Draft | undefined>;
  /** The unit that changes the record; undefined when nothing changes. */
  redraft(ctx: Context, old: R, input: Input): Promise<Draft | undefined>;
}

/** Makes a kind of what is its own; records of every kind are known by `externalId`. */
export function kindOf<Input, R>(parts: KindParts<Input, R>): Kind {
  return {
    columns: parts.columns,
    required: parts.required,
    async outcomeOf(ctx, row) {
      const checked = parts.check(await parts.read(ctx, row));
      if ('errors' in checked) throw new Problem('invalid', 'row_unreadable', { errors: checked.errors });
      const old = await parts.find(ctx, row.cells.needed('externalId'));
      if (old === undefined) return { counted: 'created', unit: await parts.draft(ctx, checked.input, row) };
      const unit = await parts.redraft(ctx, old, checked.input);
      return { counted: unit === undefined ? 'unchanged' : 'updated', unit };
    },
  };
}
