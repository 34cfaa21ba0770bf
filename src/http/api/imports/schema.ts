import { z } from 'zod';
import { importKinds, importStates, rowOutcomes } from '../../../domain/import.ts';
import { asMessage } from '../../ask/message.ts';
import * as common from '../shapes/schema.ts';

/** Headings of the file, each with the column that it stands for, as JSON in the query. */
const mapping = z
  .string()
  .max(10_000)
  .transform((text, context): Readonly<Record<string, string>> => {
    const read = z.record(z.string().max(200), z.string().max(60)).safeParse(jsonOf(text));
    if (read.success && Object.keys(read.data).length <= 100) return read.data;
    context.issues.push({ code: 'custom', message: asMessage('not_a_mapping'), input: text });
    return z.NEVER;
  })
  .meta({
    override: { type: 'string', maxLength: 10_000 },
    description:
      'Headings of the file that stand for columns, as JSON: `{"Client":"displayName"}`. An empty one leaves the column out.',
  });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rows that alone are tried. */
const only = z
  .string()
  .regex(/^\d{1,6}(,\d{1,6}){0,199}$/, asMessage('not_row_numbers'))
  .transform((text): readonly number[] => text.split(',').map(Number))
  .meta({
    override: { type: 'string', pattern: '^\\d{1,6}(,\\d{1,6}){0,199}$' },
    description:
      'Of a dry run: the rows that alone are tried, as the sheet counts below its header. The others still tell how numbers are written, and what stands twice.',
  });

export const importQuery = z.strictObject({
  kind: z.enum(importKinds),
  dryRun: common.flag.optional(),
  mapping: mapping.optional(),
  only: only.optional(),
});
export const importTemplateQuery = z.strictObject({ kind: z.enum(importKinds) });
export const importListQuery = z.strictObject({ ...common.pageQuery, dryRun: common.flag.optional() });
export const importPageQuery = z.strictObject(common.pageQuery);
export const importParams = z.strictObject({ importId: common.id('import') });

const listed = {
  ...common.rowShown('import'),
  kind: z.enum(importKinds),
  dryRun: z.boolean(),
  state: z.enum(importStates),
  rows: z.int().meta({ description: 'Rows of the file that say something.' }),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejectedCount: z.int().meta({ description: 'Rows that were not taken; each may have several faults.' }),
  remarkCount: z.int(),
  done: z.int().meta({ description: 'Rows dealt with so far.' }),
  by: z.string().meta({ description: 'Who sent it.' }),
  byName: z.string().optional(),
  undoneCount: z.int().meta({ description: 'Records taken back so far.' }),
  keptCount: z.int().meta({ description: 'Records that undoing it left as they are.' }),
  problem: z.string().optional().meta({ description: 'Why it failed, and what to do.' }),
};

/** An import in a list: what is said of its rows is read at its address. */
export const importListed = z.strictObject(listed).meta({ id: 'ImportListed' });

/** What is said of a cell, or of a whole row. */
export const importNote = z
  .strictObject({
    row: z.int().meta({ description: 'As the sheet counts below its header.' }),
    line: z.int().optional().meta({ description: 'The line of the file on which the row begins.' }),
    column: z.string().meta({ description: 'As the sheet calls it; empty for the whole row.' }),
    path: z.string().meta({ description: 'Where it stands in the record.' }),
    message: z.string(),
  })
  .meta({ id: 'ImportNote' });

/** What came of a row, or would. */
export const importRow = z
  .strictObject({
    row: z.int().meta({ description: 'As the sheet counts below its header.' }),
    line: z.int().meta({ description: 'The line of the file on which the row begins.' }),
    outcome: z.enum(rowOutcomes),
    columns: z.array(z.string()).optional().meta({
      description:
        'Of a record that it changes: the columns whose cells change it, by the names of the columns.',
    }),
  })
  .meta({ id: 'ImportRow' });

/** A record that a file made or changed. */
export const importWritten = z
  .strictObject({
    id: z.string(),
    outcome: z.enum(['created', 'updated']),
    name: z.string().optional().meta({ description: 'What it is called now.' }),
  })
  .meta({ id: 'ImportWritten' });

/** A record that undoing an import left as it is. */
export const importKept = z.strictObject({ id: z.string(), why: z.string() }).meta({ id: 'ImportKept' });

export const importShown = z
  .strictObject({
    ...listed,
    rejected: z.array(importNote).meta({ description: 'Why rows were not taken: the first 100 faults.' }),
    remarks: z
      .array(importNote)
      .meta({ description: 'What is to be known of rows that were taken: the first 100.' }),
    kept: z
      .array(importKept)
      .meta({ description: 'Records that undoing it left as they are, and why: the first 100.' }),
  })
  .meta({ id: 'Import' });
