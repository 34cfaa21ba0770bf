import { z } from 'zod';
import * as common from '../shapes/schema.ts';

export const searchQuery = z.strictObject({ q: common.search });

export const foundShown = z
  .strictObject({
    kind: z.enum(['participant', 'employer', 'opportunity']),
    id: z.string(),
    title: z.string(),
    hint: z
      .string()
      .meta({ description: 'What tells it from others of the same name; empty where nothing does.' }),
  })
  .meta({ id: 'Found' });
