import { z } from 'zod';
import * as common from '../shapes/schema.ts';

const count = z.int().min(0);

export const queuesShown = z
  .strictObject({
    jobs: z.array(z.strictObject({ job: z.string(), waiting: count, running: count, dead: count })),
    outbox: z.strictObject({ waiting: count }),
  })
  .meta({ id: 'Queues' });

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
