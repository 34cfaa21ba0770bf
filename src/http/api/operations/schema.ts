import { z } from 'zod';
import { stopReasons } from '../../../domain/organisation.ts';
import * as common from '../shapes/schema.ts';

const count = z.int().min(0);

export const queuesShown = z
  .strictObject({
    jobs: z.array(z.strictObject({ job: z.string(), waiting: count, running: count, dead: count })),
    outbox: z.strictObject({ waiting: count }),
  })
  .meta({ id: 'Queues' });

export const scoringShown = z
  .strictObject({
    stopped: z.boolean(),
    since: common.instantShown.optional(),
    by: z
      .strictObject({ id: z.string(), displayName: z.string().optional() })
      .optional()
      .meta({ description: 'Who stopped it.' }),
    reasonCode: z.enum(stopReasons).optional().meta({ description: 'Why, where it was said.' }),
    reasonsFirst: z
      .boolean()
      .meta({ description: 'Coaches read the reasons of a match before its score is shown to them.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'Scoring', description: 'Whether scoring stands still.' });

/** As lists and `/me` carry it. */
export const scoringCarried = scoringShown.omit({ version: true }).meta({ id: 'ScoringCarried' });

export const scoringChange = z
  .strictObject({
    stopped: z.boolean().optional(),
    reasonCode: z.enum(stopReasons).optional().meta({ description: 'With a stop alone.' }),
    reasonsFirst: z.boolean().optional(),
  })
  .meta({ id: 'ScoringChange', description: 'What is absent stays as it is.' });

export const deadLetterShown = z
  .strictObject({
    id: z.string(),
    job: z.string(),
    subjects: z.record(z.string(), z.unknown()).meta({ description: 'Ids of what the work is about.' }),
    attempts: z.int(),
    lastError: z.string().optional(),
    createdAt: common.instantShown,
    updatedAt: common.instantShown,
    version: z.int(),
  })
  .meta({ id: 'DeadLetter' });

export const deadLetterQuery = z.strictObject(common.pageQuery);
export const deadLetterParams = z.strictObject({
  workId: z.string().regex(/^[a-z-]{1,40}:[\w:.*-]{1,200}$/),
});
