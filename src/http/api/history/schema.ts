import { z } from 'zod';
import { saidBys } from '../../../domain/edit.ts';
import { decisionActions, matchStates } from '../../../domain/match.ts';
import { answers, contactChannels } from '../../../domain/question.ts';
import { stages } from '../../../domain/values/stage.ts';
import * as common from '../shapes/schema.ts';

const by = {
  at: common.instantShown,
  by: z.string().meta({ description: 'The id of whoever did it.' }),
  byName: z.string().optional(),
};
const note = z.string().optional();
const edit = {
  act: z.enum(['made', 'changed']),
  fields: z.array(z.string()).meta({ description: 'The names of the fields, never what they said.' }),
  said: z.enum(saidBys).meta({ description: 'Whose words were written down.' }),
};

export const editShown = z.strictObject({ id: common.id('edit'), ...by, ...edit }).meta({ id: 'Edit' });

const happening = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ id: z.string(), kind: z.literal(kind), ...by, ...shape });

export const happeningShown = z
  .discriminatedUnion('kind', [
    happening('stage', { stage: z.enum(stages), note }),
    happening('decision', {
      matchId: common.id('match'),
      title: z.string().optional(),
      action: z.enum(decisionActions),
      state: z.enum(matchStates),
      reasonCode: z.string().optional(),
      note,
    }),
    happening('contact', { channel: z.enum(contactChannels), answer: z.enum(answers).optional(), note }),
    happening('edit', edit),
    happening('handover', { fromName: z.string().optional(), toName: z.string().optional(), note }),
  ])
  .meta({ id: 'Happening' });

export const lookTaken = z
  .strictObject({
    since: common.instantShown
      .optional()
      .meta({ description: 'When one last looked; absent the first time.' }),
  })
  .meta({ id: 'Look' });

export const historyQuery = z.strictObject(common.pageQuery);
