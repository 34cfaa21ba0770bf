import { z } from 'zod';
import { importKinds, importStates } from '../../../domain/import.ts';
import * as common from '../shapes/schema.ts';

export const importQuery = z.strictObject({ kind: z.enum(importKinds), dryRun: common.flag.optional() });
export const importListQuery = z.strictObject(common.pageQuery);
export const importParams = z.strictObject({ importId: common.id('import') });

export const importShown = z
  .strictObject({
    ...common.rowShown('import'),
    kind: z.enum(importKinds),
    dryRun: z.boolean(),
    state: z.enum(importStates),
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.array(z.strictObject({ row: z.int(), path: z.string(), message: z.string() })),
    problem: z.string().optional(),
  })
  .meta({ id: 'Import' });
