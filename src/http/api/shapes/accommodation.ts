import { z } from 'zod';
import { evidenceTiers, stances } from '../../../domain/values/accommodation.ts';
import { needCodes } from '../../../domain/values/support-need.ts';
import { needOf, workTerms } from '../../../domain/values/work-term.ts';
import { asMessage } from '../../ask/message.ts';
import { localDate, prose } from './schema.ts';

const fields = {
  code: z
    .enum([...needCodes, ...workTerms])
    .meta({ description: 'Towards an employer a thing at work; either name is taken from anybody.' }),
  stance: z.enum(stances),
  evidence: z.enum(evidenceTiers),
  note: prose(500).optional(),
  date: localDate.optional(),
  expires: localDate.optional(),
};

export const accommodations = z
  .array(
    z.strictObject({
      ...fields,
      code: fields.code.transform(needOf),
      evidence: fields.evidence.default('declared'),
    }),
  )
  .max(needCodes.length)
  .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, asMessage('code_repeated'))
  .meta({ description: 'Each code at most once.' });

export const accommodationsShown = z.array(z.strictObject(fields));
