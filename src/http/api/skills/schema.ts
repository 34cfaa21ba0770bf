import { z } from 'zod';
import { ownLanguages } from '../../../domain/own-language.ts';
import { licences } from '../../../domain/values/setting.ts';
import { asMessage } from '../../ask/message.ts';
import * as common from '../shapes/schema.ts';

export const conceptQuery = z.strictObject({ q: common.search, limit: common.limit.optional() });

const language = z
  .enum(ownLanguages)
  .optional()
  .meta({ description: 'In which everyday words stand; English when absent.' });

export const skillQuery = z.strictObject({ q: common.search, limit: common.limit.optional(), language });

/** By name, or by skills that are usual in the work: one of the two. */
export const occupationQuery = z
  .strictObject({
    q: common.search.optional(),
    skills: common.conceptUris(50).optional(),
    limit: common.limit.optional(),
  })
  .refine(({ q, skills }) => (q === undefined) !== (skills === undefined), {
    path: ['q'],
    message: asMessage('name_or_skills'),
  });

const namedSkill = z.strictObject({ uri: z.string(), label: z.string() });

const concept = z
  .strictObject({ uri: z.string(), label: z.string(), matchedLabel: z.string() })
  .meta({ id: 'Concept' });

const occupation = z
  .strictObject({
    uri: z.string(),
    label: z.string(),
    /** Asked by name. */
    matchedLabel: z.string().optional(),
    /** Asked by skills: those that are usual in it. */
    skills: z.array(namedSkill).optional(),
  })
  .meta({ id: 'FoundOccupation' });

export const occupationsShown = z.strictObject({ items: z.array(occupation), nextCursor: z.null() });

export const conceptsShown = z.strictObject({ items: z.array(concept), nextCursor: z.null() });

export const linkText = z.strictObject({ text: common.prose(10_000), language }).meta({ id: 'SkillText' });

const quoted = { words: z.string(), start: z.int(), end: z.int() };

const linkedSkill = z
  .strictObject({
    uri: z.string(),
    label: z.string(),
    confidence: z.number(),
    ...quoted,
    wanted: z.literal(false).optional(),
  })
  .meta({ id: 'LinkedSkill' });

const linkedOccupation = z
  .strictObject({
    uri: z.string(),
    label: z.string(),
    ...quoted,
    done: z.boolean(),
    wanted: z.boolean().optional(),
    skills: z.array(namedSkill),
  })
  .meta({ id: 'LinkedOccupation' });

const linkedLicence = z
  .strictObject({ code: z.enum(licences), label: z.string(), ...quoted, held: z.boolean() })
  .meta({ id: 'LinkedLicence' });

export const linkedShown = z.strictObject({
  items: z.array(linkedSkill),
  occupations: z.array(linkedOccupation),
  licences: z.array(linkedLicence),
  nextCursor: z.null(),
});

const foundConcept = z
  .strictObject({
    kind: z.enum(['skill', 'occupation', 'licence']),
    uri: z.string().optional(),
    code: z.string().optional(),
    label: z.string(),
    matchedLabel: z.string(),
  })
  .meta({ id: 'FoundConcept' });

export const foundShown = z.strictObject({ items: z.array(foundConcept), nextCursor: z.null() });
