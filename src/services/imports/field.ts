import type { Organisation } from '../../domain/organisation.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { NamedConcept } from '../../domain/values/concept.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { DecimalSign } from './values/number.ts';
import type { CellContext } from './values/readers.ts';
import type { Reading } from './values/reading.ts';

/** What is wrong with a cell; of the whole row where it names no column. */
export interface CellFault {
  readonly column: string;
  readonly sentence: Sentence;
}

/** A column of a kind. */
export interface Column<V = unknown> {
  /** Where its value stands in the record, as the API names it: a fault there is one of this column. */
  readonly path: string;
  /** No row can do without it. */
  readonly required?: true | undefined;
  /** Every record has one: it can become something else, and not be taken away. */
  readonly lasting?: true | undefined;
  /** What a cell with something in it says, given as `cellText` gives it. */
  readonly read: (text: string, context: ColumnContext) => Reading<V> | Promise<Reading<V>>;
  /**
   * What of the value tells whether the cell says something new; all of it when absent. The first is kept; a cell says the same
   * when any of them was kept of the one before.
   */
  says?(value: V, beside: Beside): readonly unknown[];
  /** What of a value that is taken looks mistyped, or as if a spreadsheet had spoiled it; advice, never a fault. */
  doubts?(value: V, organisation: Organisation, at: Instant): Sentence | undefined;
}

/** What stands beside a cell: the other cells of its row, and the record so far. */
export interface Beside {
  readonly values: Readonly<Record<string, unknown>>;
  readonly record: object;
  readonly organisation: Organisation;
}

/** What reading a cell needs to know beside it. */
export type ColumnContext = CellContext & Pick<FileSetting, 'organisation' | 'isNew'>;

export type Columns = Readonly<Record<string, Column>>;

/** What cells say, by column: null takes away, undefined is not spoken of. */
type ValuesOf<C extends Columns> = {
  readonly [N in keyof C]?: (C[N] extends Column<infer V> ? V : never) | null | undefined;
};

/** Fields that become something else; null takes away one that may be absent. */
export type Changes<F> = { readonly [K in keyof F]?: F[K] | null | undefined };

/** What the cells of a field make of a record. */
export interface Landing<F> {
  readonly changes?: Changes<F>;
  /** Cells that cannot stand as they are: the row is refused. */
  readonly refused?: readonly CellFault[];
  /** Cells that say nothing without another: the row is taken without them, and they are named. */
  readonly left?: readonly CellFault[];
}

/** What reading the cells of a file needs to know beside them. */
export interface FileSetting {
  readonly organisation: Organisation;
  /** The decimal sign of each column of numbers, where its cells tell. */
  readonly signs: Readonly<Record<string, DecimalSign | undefined>>;
  /** The concepts that the record of the row names so far: one that the taxonomy dropped may stay. */
  readonly stood?: readonly NamedConcept[] | undefined;
  /** The row makes its record: a cell may say less than of one that is there. */
  readonly isNew?: boolean | undefined;
}

/** What a landing may know beside the record and the cells. */
export interface Around {
  readonly organisation: Organisation;
  /** Whether the record is new. */
  readonly isNew: boolean;
}

/**
 * One or more columns that make one thing together, as an amount with its currency. A file that does not speak of a column
 * leaves what stands there.
 */
export interface Field<F> {
  readonly columns: Columns;
  /** `record`: what stands so far. `values`: of the columns that the row speaks of. */
  land(record: Partial<F>, values: Readonly<Record<string, unknown>>, around: Around): Landing<F>;
}

/** Declares fields of records that look like `F`. */
export function fieldsOf<F>() {
  return {
    /** A field of one column. */
    one<V>(
      name: string,
      column: Column<V>,
      land: (value: V | null, record: Partial<F>) => Changes<F>,
    ): Field<F> {
      return {
        columns: { [name]: column },
        land(record, values: Readonly<Record<string, V | null>>) {
          const value = values[name];
          return value === undefined ? {} : { changes: land(value, record) };
        },
      };
    },
    /** A field of several columns, which are taken together when one of them has changed. */
    several<C extends Columns>(
      columns: C,
      land: (record: Partial<F>, values: ValuesOf<C>, around: Around) => Landing<F>,
    ): Field<F> {
      return { columns, land };
    },
  };
}
