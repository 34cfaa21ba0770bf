import { z } from 'zod';
import { waysIn } from '../../../domain/audit.ts';
import { roles } from '../../../domain/user.ts';
import * as common from '../shapes/schema.ts';

const word = z.string().regex(/^[a-zA-Z_]{1,40}$/);
const anyId = z.string().regex(/^[\w:.*-]{1,100}$/);
const outcome = z.enum(['allowed', 'denied']);

export const trailQuery = z.strictObject({
  by: anyId.optional().meta({ description: 'The id of who acted.' }),
  subjectId: anyId.optional().meta({ description: 'The id of what was acted on.' }),
  action: word.optional(),
  noun: word.optional(),
  outcome: outcome.optional(),
  from: common.instant.optional().meta({ description: 'From this moment on.' }),
  until: common.instant.optional().meta({ description: 'Before this moment.' }),
  ...common.pageQuery,
});

export const trailEntryShown = z
  .strictObject({
    id: z.string(),
    at: common.instantShown,
    by: z.string().meta({ description: 'The id of a user or a token, or the name of a job or a command.' }),
    byKind: z.string(),
    byName: z.string().optional().meta({ description: 'Of staff and of tokens alone.' }),
    role: z.enum(roles).optional(),
    cameBy: z.enum(waysIn).optional().meta({
      description:
        'Of a participant: by what they alone have, by a code that staff made, or by a partner’s portal.',
    }),
    action: z.string(),
    noun: z.string(),
    subjectId: z.string().meta({ description: 'Several ids stand with blanks between.' }),
    subjectName: z.string().optional().meta({ description: 'Of staff and of tokens alone.' }),
    fields: z.array(z.string()).optional().meta({ description: 'Names of fields, never a value.' }),
    outcome,
    sequence: z.int().min(1),
  })
  .meta({ id: 'TrailEntry' });
