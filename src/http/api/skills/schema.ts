import { z } from 'zod';
import * as common from '../shapes/schema.ts';

export const conceptQuery = z.strictObject({ q: common.search, limit: common.limit.optional() });

const concept = z
  .strictObject({ uri: z.string(), label: z.string(), matchedLabel: z.string() })
  .meta({ id: 'Concept' });

export const conceptsShown = z.strictObject({ items: z.array(concept), nextCursor: z.null() });

export const linkText = z.strictObject({ text: common.prose(10_000) }).meta({ id: 'SkillText' });

const linkedSkill = z
  .strictObject({
    uri: z.string(),
    label: z.string(),
    confidence: z.number(),
    words: z.string(),
    start: z.int(),
    end: z.int(),
  })
  .meta({ id: 'LinkedSkill' });

export const linkedShown = z.strictObject({ items: z.array(linkedSkill), nextCursor: z.null() });
