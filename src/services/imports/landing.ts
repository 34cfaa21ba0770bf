import { canonical } from '../../domain/values/canonical.ts';
import type { Instant } from '../../domain/values/time.ts';
import { valueAt } from './at-path.ts';
import type { Around, Beside, CellFault, Changes, Columns, Field } from './field.ts';
import type { ReadCells } from './read-cells.ts';

/** What the cells of a row make of a record. */
export interface Landed<F> {
  readonly changes: Changes<F>;
  /** The columns whose cells say something new. */
  readonly taken: readonly string[];
  readonly refused: readonly CellFault[];
  readonly left: readonly CellFault[];
}

/**
 * Brings the cells of a row into a record, field by field. Cells that say what they said last time are left out, unless
 * another column of their field says something new: an amount means nothing without its currency. One that says what stands
 * already brings nothing new with it, whether a file ever said it or not: the others of its field are not written again for it.
 */
export function landAll<F>(
  fields: readonly Field<F>[],
  old: Partial<F>,
  { values, faults }: Pick<ReadCells, 'values' | 'faults'>,
  isNews: (column: string, value: unknown) => boolean,
  around: Around,
): Landed<F> {
  let record = old;
  let changes: Changes<F> = {};
  const taken: string[] = [];
  const refused: CellFault[] = [];
  const left: CellFault[] = [];
  const broken = new Set(faults.map(({ column }) => column));
  for (const field of fields) {
    const names = Object.keys(field.columns).filter((name) => values[name] !== undefined);
    const news = names.filter((name) => isNews(name, values[name]));
    // What is right of a field says nothing without what is not.
    if (news.length === 0 || Object.keys(field.columns).some((name) => broken.has(name))) continue;
    const stands = (name: string) =>
      canonical(values[name]) === canonical(valueAt(record, field.columns[name]?.path ?? name) ?? null);
    if (names.length > 1 && news.every(stands)) {
      taken.push(...news);
      continue;
    }
    const said = Object.fromEntries(names.map((name) => [name, values[name]]));
    const landing = field.land(record, said, around);
    refused.push(...(landing.refused ?? []));
    left.push(...(landing.left ?? []));
    const unused = new Set([...(landing.refused ?? []), ...(landing.left ?? [])].map(({ column }) => column));
    taken.push(...names.filter((name) => !unused.has(name)));
    changes = { ...changes, ...landing.changes };
    record = { ...record, ...withoutNulls(landing.changes ?? {}) };
  }
  return { changes, taken, refused, left };
}

/** The fields as a record holds them: one that is taken away is undefined. */
function withoutNulls<F>(changes: Changes<F>): Partial<F>;
function withoutNulls(changes: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined]));
}

/** What of the cells that are taken looks mistyped, or as if a spreadsheet had spoiled it. `at`: when they are. */
export function doubtsOf(
  columns: Columns,
  taken: readonly string[],
  { values, organisation }: Pick<Beside, 'values' | 'organisation'>,
  at: Instant,
): readonly CellFault[] {
  return taken.flatMap((column) => {
    const value = values[column];
    const sentence = value === null ? undefined : columns[column]?.doubts?.(value, organisation, at);
    return sentence === undefined ? [] : [{ column, sentence }];
  });
}
