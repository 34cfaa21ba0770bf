import { z } from 'zod';
import { decisionActions, matchStates } from '../../../domain/match.ts';
import { answers } from '../../../domain/question.ts';
import * as common from '../shapes/schema.ts';
import { password } from '../users/schema.ts';

export const passwordChange = z
  .strictObject({ currentPassword: password, newPassword: password })
  .meta({ id: 'PasswordChange' });

export const meQuery = z.strictObject({
  counts: z.enum(['now', 'later']).default('now').meta({
    description:
      '`later` leaves `counts` empty: to go through all that waits takes longer than all else here.',
  }),
});

export const sessionParams = z.strictObject({ sessionId: z.string().regex(/^[\w-]{43}$/) });

export const ownSessionShown = z
  .strictObject({
    id: z.string().meta({ description: 'Names the session and opens nothing.' }),
    current: z.boolean(),
    createdAt: common.instantShown,
    lastUsedAt: common.instantShown.meta({ description: 'To ten minutes.' }),
    agent: z.string().optional().meta({ description: 'What the browser calls itself.' }),
  })
  .meta({ id: 'OwnSession' });

export const pageQuery = z.strictObject(common.pageQuery);

const act = { id: z.string(), at: common.instantShown };

export const sittingActShown = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...act,
      kind: z.literal('decision'),
      matchId: common.id('match'),
      participantId: common.id('participant'),
      displayName: z.string(),
      title: z.string(),
      action: z.enum(decisionActions),
      reasonCode: z.string().optional(),
      until: common.instantShown.optional(),
      to: z.enum(matchStates),
      isUndone: z.boolean(),
    }),
    z.strictObject({
      ...act,
      kind: z.literal('answer'),
      questionId: common.id('question'),
      answer: z.enum(answers),
    }),
    z.strictObject({
      ...act,
      kind: z.literal('deferral'),
      questionId: common.id('question'),
      participantId: common.id('participant'),
      displayName: z.string(),
      until: common.instantShown,
    }),
  ])
  .meta({ id: 'SittingAct' });
