import { z } from 'zod';
import { askedKinds, gateRules } from '../../../domain/evaluation.ts';
import { answerScorings, answers, contactChannels, questionStates } from '../../../domain/question.ts';
import * as common from '../shapes/schema.ts';

const { prose } = common;
const sides = ['employer', 'participant'] as const;
const asked = ['employer', 'participant', 'coach'] as const;

/** A score, and the rules that block. */
const outcome = z.strictObject({ score: z.int(), rules: z.array(z.enum(gateRules)) });

/** A question by itself. */
export const askedShown = {
  to: z.enum(asked),
  about: z.strictObject({
    kind: z.enum(askedKinds),
    code: z.string().optional(),
    side: z.enum(sides),
    employerId: common.id('employer').optional(),
    opportunityId: common.id('opportunity').optional(),
    participantId: common.id('participant').optional(),
  }),
  text: z.string(),
};

const fields = {
  ...common.rowShown('question'),
  ...askedShown,
  whom: z.string().optional().meta({ description: 'The name of the person or the employer it is about.' }),
  asks: z.enum(['yes_no', 'value']),
  field: z.string().optional().meta({ description: 'Of the resource it is about.' }),
  state: z.enum(questionStates),
  since: common.instantShown,
  deferredUntil: common.instantShown
    .optional()
    .meta({ description: 'Until then nobody is in the queue for it.' }),
  matches: z
    // biome-ignore lint/suspicious/noThenProperty: what the API calls it; nothing awaits it.
    .array(z.strictObject({ matchId: common.id('match'), now: outcome, then: outcome }))
    .meta({
      description:
        'What waits for the answer, worked out when read, at most 20; `then`: as a good answer would have it.',
    }),
  given: z
    .strictObject({
      answer: z.enum(answers),
      detail: z.string().optional(),
      wage: z
        .strictObject({ min: common.money, max: common.money.optional(), per: common.wagePeriod })
        .optional()
        .meta({ description: 'What a job pays, as it was said.' }),
      at: common.instantShown,
      by: z.string(),
      expires: common.localDate.meta({ description: 'The last day it counts.' }),
    })
    .optional(),
};

export const questionShown = z.strictObject(fields).meta({ id: 'Question' });

export const answeredShown = z
  .strictObject({
    ...fields,
    changed: z.array(
      z.strictObject({
        matchId: common.id('match'),
        displayName: z.string(),
        title: z.string(),
        before: outcome,
        after: outcome,
      }),
    ),
    following: z.int().meta({ description: 'How many more matches are scored in the background.' }),
  })
  .meta({ id: 'AnsweredQuestion' });

export const scoringOfAnswerShown = z
  .strictObject({ state: z.enum(answerScorings) })
  .meta({ id: 'AnswerScoring', description: 'How far the scores have come that follow from an answer.' });

export const questionParams = z.strictObject({ questionId: common.id('question') });

export const questionQuery = z.strictObject({
  employerId: common.id('employer').optional(),
  participantId: common.id('participant').optional(),
  to: z.enum(asked).optional(),
  state: z.enum(questionStates).optional(),
  gathered: z.enum(['mine', 'all']).optional().meta({
    description:
      'Open ones employer by employer, then person by person, most gained first, five of each unless one is filtered for: what one’s own people wait for, or everybody.',
  }),
  ...common.pageQuery,
});

export const answerCreate = z
  .strictObject({
    answer: z.enum(answers),
    value: z.unknown().optional().meta({
      description:
        'In the shape that the field has in its resource; needed where `asks` is `value`, but for `no`.',
    }),
    detail: prose(500).optional().meta({ description: 'Needed with `partly`.' }),
    contact: z.strictObject({
      channel: z.enum(contactChannels),
      at: common.instant,
      note: prose(2000).optional(),
    }),
  })
  .meta({ id: 'Answer' });

export const deferralCreate = z
  .strictObject({
    until: z.union([common.localDate, common.instant]).nullable().meta({
      description:
        'In the future. A day is its beginning, in the zone of the organisation. `null` takes an earlier one back.',
    }),
  })
  .meta({ id: 'DeferralCreate' });
