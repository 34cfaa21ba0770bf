import { z } from 'zod';
import { coachActions, matchStates } from '../../../domain/match.ts';
import { scoreInListShown } from '../matches/schema.ts';
import { scoringCarried } from '../operations/schema.ts';
import { askedShown } from '../questions/schema.ts';
import * as common from '../shapes/schema.ts';

export const reviewQuery = z.strictObject({
  whose: z
    .enum(['mine', 'all'])
    .default('mine')
    .meta({ description: 'The people one is in charge of, or everybody.' }),
  ...common.pageQuery,
});

const doubtKinds = ['blocks', 'against', 'unknown'] as const;

const cardShown = z
  .strictObject({
    matchId: common.id('match'),
    opportunityId: common.id('opportunity'),
    title: z.string(),
    employerName: z.string(),
    state: z.enum(matchStates),
    score: z.int().min(0).max(10_000),
    scoreInList: scoreInListShown,
    confidence: z.int().min(0).max(100),
    strongestReason: z.string().optional().meta({ description: 'What speaks for it most.' }),
    weightiestDoubt: z
      .string()
      .optional()
      .meta({ description: 'What blocks it, else speaks against it most, else is not known.' }),
    doubtKind: z.enum(doubtKinds).optional().meta({ description: 'Which of the three the doubt is.' }),
    decisionsAllowed: z.array(z.enum(coachActions)),
    version: z.int().min(1),
  })
  .meta({ id: 'ReviewCard' });

export const reviewRowShown = z
  .strictObject({
    participant: z
      .strictObject({
        id: common.id('participant'),
        displayName: z.string(),
        birthYear: z.int().optional(),
        where: z.string().optional(),
      })
      .meta({
        description: 'Who it is; two of one name are told apart by when they were born and where they live.',
      }),
    worthCount: z.int().min(0).meta({ description: 'Jobs worth a look that nobody has decided about.' }),
    best: z.array(cardShown).max(5),
    underWay: z.array(cardShown),
    question: z
      .strictObject({ id: common.id('question'), ...askedShown })
      .optional()
      .meta({ description: 'The one question worth asking.' }),
    waitingSince: common.instantShown,
    pausedSince: common.instantShown.optional(),
    covered: z
      .strictObject({ coachId: common.id('user'), coachName: z.string(), until: common.localDate })
      .optional()
      .meta({ description: 'For whom one stands in with this person, and the last day of it.' }),
  })
  .meta({ id: 'ReviewRow' });

export const reviewShown = z.strictObject({
  ...common.pageOf(reviewRowShown).shape,
  scoring: scoringCarried,
});
