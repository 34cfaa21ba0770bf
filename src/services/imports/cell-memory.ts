import type { ImportedCells } from '../../domain/import.ts';
import { canonical } from '../../domain/values/canonical.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import { importedCells } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
}

/** What files said of one record so far, cell by cell, and what then stood there. */
export interface CellMemory {
  /** What is kept of the record so far. */
  readonly kept: ImportedCells['cells'] | undefined;
  /** Whether a cell says what it said last time. */
  saysTheSame(column: string, value: unknown): boolean;
  /** Whether somebody changed what stands in a column since a file last wrote there; undefined when none did yet. */
  wasChanged(column: string, standing: unknown): boolean | undefined;
  /** The put that keeps what was said and what stands now; undefined when that is kept already. */
  keep(columns: Readonly<Record<string, Remembered>>): Put | undefined;
}

/** `said`: by the cell, where it spoke. `stands`: in the record afterwards. */
export interface Remembered {
  readonly said?: { readonly value: unknown } | undefined;
  readonly stands: unknown;
}

/** The id of what is kept of a record. */
export const cellsIdOf = (subjectId: string): string => `${subjectId}-cells`;

export type CellMemories = ReturnType<typeof createCellMemories>;

/**
 * Keeps keyed digests only: enough to tell whether a cell says something new, and whether somebody changed what it said,
 * and of no use to who has the row alone.
 */
export function createCellMemories({ store, clock, blind }: Deps) {
  return {
    async of(ctx: Context, subject: Pick<Row, 'id' | 'organisationId'>): Promise<CellMemory> {
      const id = cellsIdOf(subject.id);
      const kept = await store.get(ctx.scope, importedCells, id);
      const digest = (what: 'said' | 'stands', column: string, value: unknown) =>
        blind(`import ${what} ${subject.id} ${column} ${canonical(value ?? null)}`);
      return {
        kept: kept?.cells,
        saysTheSame: (column, value) => kept?.cells[column]?.said === digest('said', column, value),
        wasChanged(column, standing) {
          const stood = kept?.cells[column]?.stands;
          return stood === undefined ? undefined : stood !== digest('stands', column, standing);
        },
        keep(columns) {
          const cells = { ...kept?.cells };
          for (const [column, { said, stands }] of Object.entries(columns)) {
            const whatStood = digest('stands', column, stands);
            cells[column] =
              said === undefined
                ? { ...cells[column], stands: whatStood }
                : { said: digest('said', column, said.value), stands: whatStood };
          }
          if (kept !== undefined && canonical(cells) === canonical(kept.cells)) return undefined;
          const row: ImportedCells =
            kept === undefined
              ? { ...first(id, subject.organisationId, clock()), subjectId: subject.id, cells }
              : next(kept, clock(), { cells });
          return put(importedCells, row, kept?.version ?? 0);
        },
      };
    },
  };
}
