import { z } from 'zod';
import { clearanceStates, goesByItself, retentionKinds, retentionMonths } from '../../../domain/retention.ts';
import * as common from '../shapes/schema.ts';

const kind = z.enum(retentionKinds);
const { min, max } = retentionMonths;
const law = z
  .strictObject({ months: z.int(), citation: z.string() })
  .meta({ description: 'A figure of a law, and where it stands.' });

export const periodChanges = z
  .strictObject({
    months: z
      .partialRecord(kind, z.int().min(min).max(max).nullable())
      .meta({ description: 'By kind; null keeps it until somebody decides, or as the law says.' }),
  })
  .meta({ id: 'RetentionPeriodChanges' });

export const retentionShown = z
  .strictObject({
    country: z.string(),
    kinds: z.array(
      z.strictObject({
        kind,
        months: z.int().optional().meta({ description: 'Absent where it is kept until somebody decides.' }),
        source: z.enum(['organisation', 'law', 'nobody']),
        least: law.optional(),
        most: law.optional(),
      }),
    ),
    byItself: z
      .array(z.strictObject({ what: z.enum(goesByItself), days: z.int() }))
      .meta({ description: 'What goes by itself after a few days.' }),
    version: z.int(),
  })
  .meta({ id: 'RetentionPeriods' });

export const clearanceParams = z.strictObject({ clearanceId: common.id('clearance') });
export const clearanceQuery = z.strictObject(common.pageQuery);
export const clearanceItemQuery = z.strictObject({ ...common.pageQuery, kind });
export const clearanceDecision = z
  .strictObject({ decision: z.enum(['yes', 'no']) })
  .meta({ id: 'ClearanceDecision' });

const counts = z.partialRecord(kind, z.int());

export const clearanceShown = z
  .strictObject({
    ...common.rowShown('clearance'),
    state: z.enum(clearanceStates),
    by: z.string(),
    before: z
      .partialRecord(kind, common.instantShown)
      .meta({ description: 'What is older goes, by the periods of when it was prepared.' }),
    found: z.partialRecord(
      kind,
      z.strictObject({ count: z.int(), oldest: common.instantShown, newest: common.instantShown }),
    ),
    named: counts.meta({ description: 'Kept for its time, and named by something that stays.' }),
    more: z.boolean().optional().meta({ description: 'There is more than one clearance holds.' }),
    preparedAt: common.instantShown.optional(),
    askedBy: z.string().optional(),
    askedAt: common.instantShown.optional(),
    decidedBy: z.string().optional(),
    decidedAt: common.instantShown.optional(),
    doneAt: common.instantShown.optional(),
    gone: counts,
    left: z
      .partialRecord(
        kind,
        z.strictObject({
          touched: z.int().optional(),
          named: z.int().optional(),
          gone: z.int().optional(),
        }),
      )
      .meta({ description: 'What stayed after all: in hand since, named, or gone already.' }),
  })
  .meta({ id: 'Clearance', description: 'What has been kept for its time; the certificate, once `done`.' });

export const clearanceItemShown = z
  .strictObject({
    id: z.string(),
    kind,
    subjectId: z.string(),
    since: common.instantShown.meta({ description: 'From when it counts.' }),
    displayName: z.string().optional().meta({ description: 'Of a person, for whom may see it.' }),
  })
  .meta({ id: 'ClearanceItem' });
