import { z } from 'zod';
import { erasureStates, keptThings } from '../../../domain/erasure.ts';
import * as common from '../shapes/schema.ts';

export const personParams = z.strictObject({ participantId: common.id('participant') });
export const erasureParams = z.strictObject({ erasureId: common.id('erasure') });
export const erasureQuery = z.strictObject(common.pageQuery);
export const erasureDecision = z
  .strictObject({ decision: z.enum(['yes', 'no']) })
  .meta({ id: 'ErasureDecision' });

const anything = z.record(z.string(), z.unknown());

export const personalFileShown = z
  .strictObject({
    participantId: common.id('participant'),
    organisation: z.string(),
    at: common.instantShown,
    sections: z.record(z.string(), z.array(anything)).meta({
      description:
        'All that is kept about the person, by kind of record; no notes that coaches keep for themselves.',
    }),
    names: z.record(z.string(), z.string()).meta({ description: 'What the ids in it are called.' }),
  })
  .meta({ id: 'PersonalFile' });

export const erasureShown = z
  .strictObject({
    ...common.rowShown('erasure'),
    participantId: common.id('participant').optional().meta({ description: 'Until it is decided and done.' }),
    state: z.enum(erasureStates),
    own: z.boolean().meta({ description: 'At the word of the person.' }),
    codeBy: z.string().optional().meta({
      description:
        'Where it was asked for on the person’s own pages by a code of the staff: who made the code, and cannot say the yes.',
    }),
    clearanceId: common
      .id('clearance')
      .optional()
      .meta({ description: 'Because their records had been kept for their time.' }),
    by: z.string(),
    decidedBy: z.string().optional(),
    decidedAt: common.instantShown.optional(),
    doneAt: common.instantShown.optional(),
    gone: z
      .record(z.string(), z.int())
      .optional()
      .meta({ description: 'How many records of each kind went.' }),
    kept: z
      .array(
        z.strictObject({
          what: z.enum(keptThings),
          why: z.string(),
          until: common.localDate.optional(),
        }),
      )
      .optional()
      .meta({ description: 'What had to stay, why, and until when.' }),
  })
  .meta({ id: 'Erasure', description: 'The certificate, once `state` is `done`.' });
